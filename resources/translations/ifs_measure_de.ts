<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>ifs_measure</name>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Add a quantity</source>
   <translation>Messgröße hinzufügen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Brightness and contrast</source>
   <translation>Helligkeit und Kontrast</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Calibration</source>
   <translation>Kalibrierung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Calipers</source>
   <translation>Messpunkte</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Contact at this frame</source>
   <translation>Kontakt in diesem Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Copy as a table</source>
   <translation>Als Tabelle kopieren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Copy the value or the chart</source>
   <translation>Wert oder Kurve kopieren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ctrl held</source>
   <translation>Strg halten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ctrl+wheel</source>
   <translation>Strg Mausrad</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Display as saved</source>
   <translation>Anzeige wie gespeichert</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Display: brightness, contrast</source>
   <translation>Anzeige: Helligkeit, Kontrast</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Do the next thing (the filled button)</source>
   <translation>Nächster Schritt (gefüllte Taste)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Double click on an arc</source>
   <translation>Doppelklick auf einen Bogen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>ER end at this frame</source>
   <translation>AR-Ende in diesem Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Export</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Extend the selected arc</source>
   <translation>Gewählten Bogen verlängern</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Faster</source>
   <translation>Schneller</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>First frame</source>
   <translation>Erstes Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Fit; again: the whole picture</source>
   <translation>Einpassen; nochmals: ganzes Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Fold the sides</source>
   <translation>Seitenleisten einklappen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Frame back</source>
   <translation>Ein Bild zurück</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Frame on</source>
   <translation>Ein Bild weiter</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Frames</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Go to the narrowest frame</source>
   <translation>Zum engsten Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Help sheet</source>
   <translation>Hilfeblatt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Hold: overlays off</source>
   <translation>Halten: Einblendungen aus</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>IR end at this frame</source>
   <translation>IR-Ende in diesem Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Its points</source>
   <translation>Seine Punkte</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Last frame</source>
   <translation>Letztes Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Left click</source>
   <translation>Linksklick</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Link or unlink play</source>
   <translation>Wiedergabe koppeln oder lösen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Loop, back and forth, once</source>
   <translation>Schleife, hin und her, einmal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Middle drag, Shift+left drag</source>
   <translation>Mitte oder ⇧ links ziehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Move the crosshair by 1 px</source>
   <translation>Fadenkreuz um 1 px bewegen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Move the crosshair, no snapping</source>
   <translation>Fadenkreuz bewegen, kein Einrasten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Move the crosshair; held, faster</source>
   <translation>Fadenkreuz bewegen; gehalten schneller</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Narrowest frame of the next phase</source>
   <translation>Engstes Bild der nächsten Phase</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Neutral at this frame</source>
   <translation>Neutral in diesem Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next frame to review</source>
   <translation>Nächstes Bild zur Durchsicht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next mark or anchor</source>
   <translation>Nächste Marke oder Anker</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next part of the window</source>
   <translation>Nächster Fensterbereich</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next unmeasured scan</source>
   <translation>Nächste ungemessene Aufnahme</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>No snapping</source>
   <translation>Kein Einrasten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Not recorded (in a field)</source>
   <translation>Nicht erfasst (in einem Feld)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Nudge the selected end by 0.1 px</source>
   <translation>Gewählten Punkt um 0,1 px schieben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Nudge the selected end by 1 px</source>
   <translation>Gewählten Punkt um 1 px schieben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>One frame</source>
   <translation>Ein Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>One level back</source>
   <translation>Eine Ebene zurück</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>One to one</source>
   <translation>Eins zu eins</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Open a folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Open a scan</source>
   <translation>Aufnahme öffnen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Other loop: frame back</source>
   <translation>Andere Schleife: Bild zurück</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Other loop: frame on</source>
   <translation>Andere Schleife: Bild vor</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Other loop: play or pause</source>
   <translation>Andere Schleife: Abspielen oder anhalten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Pain at this frame</source>
   <translation>Schmerz in diesem Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Pan</source>
   <translation>Bild verschieben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Phases and review</source>
   <translation>Phasen und Durchsicht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Picture only</source>
   <translation>Nur das Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Place at the crosshair, no snapping</source>
   <translation>Am Fadenkreuz setzen, kein Einrasten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Place by keys; select IT and LT in turn</source>
   <translation>Mit Tasten setzen; IT und LT abwechselnd wählen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Place the next missing end; select or drag the nearest</source>
   <translation>Nächstes Ende setzen; das nächstgelegene wählen, ziehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Play 1 s around</source>
   <translation>1 s um das Bild abspielen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Play or pause</source>
   <translation>Abspielen oder anhalten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Previous frame to review</source>
   <translation>Voriges Bild zur Durchsicht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Previous mark or anchor</source>
   <translation>Vorige Marke oder Anker</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Previous scan</source>
   <translation>Vorige Aufnahme</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Protocol and findings</source>
   <translation>Protokoll und Befunde</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Redraw the arc with 3 to 7 clicks</source>
   <translation>Bogen mit 3 bis 7 Klicks neu zeichnen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Regions and ruler</source>
   <translation>Bereiche und Lineal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Remove the selected point, correction or mark</source>
   <translation>Gewählten Punkt, Korrektur oder Marke entfernen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Reset the layout</source>
   <translation>Anordnung zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Right click</source>
   <translation>Rechtsklick</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Right drag</source>
   <translation>Rechts ziehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Shift+wheel</source>
   <translation>⇧ Mausrad</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Shorten the selected arc</source>
   <translation>Gewählten Bogen verkürzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Slower</source>
   <translation>Langsamer</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Swap left and right sides</source>
   <translation>Linke und rechte Seite tauschen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ten frames</source>
   <translation>Zehn Bilder</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ten frames back</source>
   <translation>Zehn Bilder zurück</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ten frames on</source>
   <translation>Zehn Bilder weiter</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Track</source>
   <translation>Verfolgen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Unlock or lock the panels</source>
   <translation>Bereiche lösen oder feststellen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Wheel</source>
   <translation>Mausrad</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Window</source>
   <translation>Fenster</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Worklist</source>
   <translation>Arbeitsliste</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Zoom at the pointer</source>
   <translation>Zoom am Zeiger</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/app.py" />
   <source>Choose a file</source>
   <translation>Datei wählen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/app.py" />
   <source>Choose a folder</source>
   <translation>Ordner wählen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Click both ends of the length on the picture.</source>
   <translation>Beide Enden der Länge im Bild anklicken.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Known length in millimetres</source>
   <translation>Bekannte Länge in Millimetern</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Known length on the ruler</source>
   <translation>Bekannte Länge am Lineal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Measure it</source>
   <translation>Messen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Millimetres per pixel across</source>
   <translation>Millimeter je Pixel waagerecht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Millimetres per pixel down</source>
   <translation>Millimeter je Pixel senkrecht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>No scale in this file. Distances are shown in pixels.</source>
   <translation>Kein Maßstab in dieser Datei. Abstände stehen in Pixeln.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Or type the scale, in mm per pixel</source>
   <translation>Oder Maßstab eingeben, in mm je Pixel</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Use</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Use the file's scale</source>
   <translation>Maßstab der Datei nehmen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Use this scale</source>
   <translation>Diesen Maßstab nehmen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>across</source>
   <translation>waagerecht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>down</source>
   <translation>senkrecht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Bone</source>
   <translation>Knochen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Edge</source>
   <translation>Kante</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Free distance</source>
   <translation>Freier Abstand</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>No distance yet. Place a caliper on each cortex.</source>
   <translation>Noch kein Abstand. Auf jede Kortikalis einen Messpunkt setzen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Point</source>
   <translation>Punkt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Q</source>
   <translation>Q</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Quadratus femoris space (QFS)</source>
   <translation>Quadratus-femoris-Raum (QFS)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Quadratus femoris thickness</source>
   <translation>Dicke des Quadratus femoris</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>R</source>
   <translation>R</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Redraw the arc</source>
   <translation>Bogen neu zeichnen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Remove quantity {key}</source>
   <translation>Messgröße {key} entfernen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Surface</source>
   <translation>Fläche</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>selected</source>
   <translation>gewählt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>MRI {value}, not ultrasound</source>
   <translation>MRT {value}, kein Ultraschall</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>Mark neutral ({n}), IR end ({i}), ER end ({e})</source>
   <translation>Neutral ({n}), IR-Ende ({i}), AR-Ende ({e}) markieren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>US mean {value}, neutral</source>
   <translation>US-Mittel {value}, neutral</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>US {value}, static</source>
   <translation>US {value}, statisch</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>lost</source>
   <translation>verloren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_presenter.py" />
   <source>Checking the scale…</source>
   <translation>Maßstab wird geprüft …</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_presenter.py" />
   <source>One frame: a static measurement. Tracking needs a loop.</source>
   <translation>Ein Bild: statische Messung. Verfolgen braucht eine Schleife.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Curvilinear</source>
   <translation>Konvex</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>ER</source>
   <translation>AR</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>ER only</source>
   <translation>nur AR</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>ER to IR</source>
   <translation>AR nach IR</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Familiar</source>
   <translation>Vertraut</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Goniometer</source>
   <translation>Goniometer</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>IR</source>
   <translation>IR</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>IR only</source>
   <translation>nur IR</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>IR to ER</source>
   <translation>IR nach AR</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Inclinometer</source>
   <translation>Inklinometer</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>LT most prominent</source>
   <translation>LT am deutlichsten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>LT not sharp</source>
   <translation>LT unscharf</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Linear</source>
   <translation>Linear</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Lying on the side</source>
   <translation>Seitenlage</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Other pain</source>
   <translation>Anderer Schmerz</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Phased</source>
   <translation>Sektor (Phased Array)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Prone</source>
   <translation>Bauchlage</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Standing</source>
   <translation>Stehend</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Supine</source>
   <translation>Rückenlage</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>abnormal</source>
   <translation>auffällig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>absent</source>
   <translation>nicht vorhanden</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>active</source>
   <translation>aktiv</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>active, assisted</source>
   <translation>aktiv, unterstützt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>after surgery</source>
   <translation>nach Operation</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>at the ER end</source>
   <translation>am AR-Ende</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>at the IR end</source>
   <translation>am IR-Ende</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>avulsion</source>
   <translation>Ausriss</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>away</source>
   <translation>weg</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>axial</source>
   <translation>axial</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>back of the thigh</source>
   <translation>Oberschenkelrückseite</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>below the knee</source>
   <translation>unterhalb des Knies</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>body habitus</source>
   <translation>Körperbau</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>both</source>
   <translation>beide</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>buttock</source>
   <translation>Gesäß</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>by hand</source>
   <translation>von Hand</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>calcified</source>
   <translation>verkalkt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>cannot tell</source>
   <translation>nicht zu sagen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>complete</source>
   <translation>vollständig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>coronal</source>
   <translation>koronar</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>cortices meet</source>
   <translation>Kortikales berühren sich</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>curved</source>
   <translation>gebogen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>decreased, diffuse</source>
   <translation>vermindert, diffus</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>decreased, focal</source>
   <translation>vermindert, fokal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>displaced, lateral</source>
   <translation>verlagert, lateral</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>displaced, medial</source>
   <translation>verlagert, medial</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>displaced, superficial</source>
   <translation>verlagert, oberflächlich</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>enlarged</source>
   <translation>vergrößert</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>equivocal</source>
   <translation>unklar</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>estimated</source>
   <translation>geschätzt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>exostosis</source>
   <translation>Exostose</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>fair</source>
   <translation>mäßig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>felt</source>
   <translation>gefühlt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>female</source>
   <translation>weiblich</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>groin</source>
   <translation>Leiste</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>heard</source>
   <translation>gehört</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>hypoechoic</source>
   <translation>echoarm</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>in</source>
   <translation>innen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>in the hamstring origin</source>
   <translation>im Ursprung der Ischiokruralen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>in the muscle</source>
   <translation>im Muskel</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>increased, diffuse</source>
   <translation>vermehrt, diffus</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>increased, focal</source>
   <translation>vermehrt, fokal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>irregular</source>
   <translation>unregelmäßig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>kinked</source>
   <translation>geknickt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>lateral</source>
   <translation>lateral</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>lateral to the ischium</source>
   <translation>lateral des Sitzbeins</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>left</source>
   <translation>links</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>long axis</source>
   <translation>Längsachse</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>male</source>
   <translation>männlich</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>medial</source>
   <translation>medial</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>muscle compressed</source>
   <translation>Muskel komprimiert</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>negative</source>
   <translation>negativ</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>neutral</source>
   <translation>neutral</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>neutral, IR, neutral, ER, neutral</source>
   <translation>neutral, IR, neutral, AR, neutral</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>no movement</source>
   <translation>keine Bewegung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>none seen</source>
   <translation>keine gesehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>normal</source>
   <translation>unauffällig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not assessable</source>
   <translation>nicht beurteilbar</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not assessed</source>
   <translation>nicht beurteilt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not done</source>
   <translation>nicht durchgeführt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not recorded</source>
   <translation>nicht erfasst</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not seen</source>
   <translation>nicht gesehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not visible</source>
   <translation>nicht sichtbar</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>oblique</source>
   <translation>schräg</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>oblique axial</source>
   <translation>schräg axial</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>other</source>
   <translation>andere</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>other position</source>
   <translation>andere Lage</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>out</source>
   <translation>außen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>partial</source>
   <translation>teilweise</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>partial tear</source>
   <translation>Teilriss</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>passive</source>
   <translation>passiv</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>physician</source>
   <translation>Ärztin oder Arzt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>poor</source>
   <translation>schlecht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>positive</source>
   <translation>positiv</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>present</source>
   <translation>vorhanden</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>probe moved</source>
   <translation>Schallkopf verrutscht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>reduced</source>
   <translation>vermindert</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>resident</source>
   <translation>Assistenzärztin oder -arzt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>right</source>
   <translation>rechts</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>rotation not measured</source>
   <translation>Rotation nicht gemessen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>sagittal</source>
   <translation>sagittal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>scale from a ruler</source>
   <translation>Maßstab vom Lineal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>seen</source>
   <translation>gesehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>shadowing</source>
   <translation>Schallschatten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>sharp</source>
   <translation>scharf</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>short axis</source>
   <translation>Querachse</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>smooth</source>
   <translation>glatt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>sonographer</source>
   <translation>Sonograf/in</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>straight</source>
   <translation>gerade</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>strapped</source>
   <translation>mit Gurt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>suspected</source>
   <translation>vermutet</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>swollen</source>
   <translation>geschwollen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>thickened</source>
   <translation>verdickt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>towards the transducer</source>
   <translation>zum Schallkopf hin</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>trainee</source>
   <translation>in Ausbildung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>uneven</source>
   <translation>ungleichmäßig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Back and forth</source>
   <translation>Hin und her</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>End</source>
   <translation>Ende</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Fit the picture</source>
   <translation>Bild einpassen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Frame slider, frame {frame} of {total}</source>
   <translation>Bildregler, Bild {frame} von {total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Frame {number}</source>
   <translation>Bild {number}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Home</source>
   <translation>Pos1</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Loop</source>
   <translation>Schleife</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Once</source>
   <translation>Einmal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Play</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Speed</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Speed, {value}</source>
   <translation>Tempo, {value}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Zoom, {value} per cent</source>
   <translation>Zoom, {value} Prozent</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/closing.py" />
   <source>The record is being written. The window closes when it is.</source>
   <translation>Der Bericht wird geschrieben. Das Fenster schließt sich danach.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>Excursion</source>
   <translation>Spannweite</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>More than the {value} mm needed to exceed measurement error (published).</source>
   <translation>Mehr als die {value} mm, die den Messfehler übersteigen (veröffentlicht).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>Neutral</source>
   <translation>Neutral</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>Side?</source>
   <translation>Seite?</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>Smaller than the {value} mm needed to exceed measurement error (published).</source>
   <translation>Weniger als die {value} mm, die den Messfehler übersteigen (veröffentlicht).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>That scan is not measured yet: its picture is shown, its number is not.</source>
   <translation>Diese Aufnahme ist noch nicht gemessen: Ihr Bild wird gezeigt, keine Zahl.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>The other loop's number stands in the record.</source>
   <translation>Die Zahl der anderen Schleife steht im Bericht.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>Use as comparison</source>
   <translation>Als Vergleich nehmen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>{name}, frame {frame}</source>
   <translation>{name}, Bild {frame}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_pane.py" />
   <source>Picture of the other loop</source>
   <translation>Bild der anderen Schleife</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Choose a second scan.</source>
   <translation>Wählen Sie eine zweite Aufnahme.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Difference</source>
   <translation>Unterschied</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>L</source>
   <translation>L</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Linked play</source>
   <translation>Gekoppelte Wiedergabe</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Other loop alone</source>
   <translation>Andere Schleife allein</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Same patient number in the file</source>
   <translation>Gleiche Patientennummer in der Datei</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>The other side, or an earlier scan of the same patient.</source>
   <translation>Die andere Seite oder eine frühere Aufnahme derselben Person.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>all in {unit}</source>
   <translation>alles in {unit}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>1 file written, read back.</source>
   <translation>1 Datei geschrieben und zurückgelesen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>Tracking frame {done} of {total}</source>
   <translation>Verfolge Bild {done} von {total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>{count} files written, read back.</source>
   <translation>{count} Dateien geschrieben und zurückgelesen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/degrees_field.py" />
   <source>Expected 0 to {most}°, found {found}.</source>
   <translation>Erwartet wird 0 bis {most}°, gefunden {found}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/degrees_field.py" />
   <source>optional</source>
   <translation>freiwillig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/desk.py" />
   <source>The record is being written. The other scan opens when it is.</source>
   <translation>Der Bericht wird geschrieben. Die andere Aufnahme öffnet sich danach.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>As saved</source>
   <translation>Wie gespeichert</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Brightness</source>
   <translation>Helligkeit</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Display</source>
   <translation>Anzeige</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Display only. Tracking reads the saved picture.</source>
   <translation>Nur Anzeige. Verfolgt wird das gespeicherte Bild.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Gamma</source>
   <translation>Gamma</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Invert</source>
   <translation>Umkehren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Language, from the next start</source>
   <translation>Sprache, ab dem nächsten Start</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Local contrast (CLAHE)</source>
   <translation>Lokaler Kontrast (CLAHE)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Copy as picture</source>
   <translation>Als Bild kopieren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Copy as table</source>
   <translation>Als Tabelle kopieren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Distance chart, empty</source>
   <translation>Abstandskurve, leer</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Distance chart, narrowest {distance}, frame {frame}</source>
   <translation>Abstandskurve, engste Stelle {distance}, Bild {frame}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Show published MRI values</source>
   <translation>Veröffentlichte MRT-Werte zeigen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Show the whole loop</source>
   <translation>Ganze Schleife zeigen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>The distance curve appears here when both bones are placed and tracked.</source>
   <translation>Die Abstandskurve erscheint hier, wenn beide Knochen gesetzt und verfolgt sind.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>This value was not derived from a dynamic minimum.</source>
   <translation>Dieser Wert stammt nicht von einem dynamischen Minimum.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>frame</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>s</source>
   <translation>s</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>{seen} of {total} frames have a distance. Control Shift C copies the table of frames.</source>
   <translation>{seen} von {total} Bildern haben einen Abstand. Steuerung Umschalt C kopiert die Tabelle.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/drawer_head.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/drawer_head.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Annotated clip</source>
   <translation>Clip mit Einblendungen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Change the folder</source>
   <translation>Ordner ändern</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Curve</source>
   <translation>Kurve</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Distances</source>
   <translation>Abstände</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Go to the first (F3)</source>
   <translation>Zum ersten (F3)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Key images</source>
   <translation>Schlüsselbilder</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Key images: black outside the scan</source>
   <translation>Schlüsselbilder: außerhalb des Scans schwarz</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Record</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Report</source>
   <translation>Befundbericht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Structured report</source>
   <translation>Strukturierter Bericht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>The record is still a draft</source>
   <translation>Der Bericht ist noch ein Entwurf</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Try again</source>
   <translation>Nochmals versuchen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Written files are read back and compared.</source>
   <translation>Geschriebene Dateien werden zurückgelesen und verglichen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>last used</source>
   <translation>zuletzt verwendet</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>not written</source>
   <translation>nicht geschrieben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>written, read back</source>
   <translation>geschrieben, geprüft</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>{count} fields are empty: {names}. Fill them in or set “not recorded”. Export works either way.</source>
   <translation>{count} Felder sind leer: {names}. Ausfüllen oder „nicht erfasst“ setzen. Die Ausgabe geht so oder so.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_flow.py" />
   <source>Beside the scan</source>
   <translation>Neben der Aufnahme</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_flow.py" />
   <source>Key images show the whole picture: a name burned into it leaves with them.</source>
   <translation>Schlüsselbilder zeigen das ganze Bild: Ein eingebrannter Name geht mit hinaus.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_flow.py" />
   <source>This file does not say where in the picture the scan lies.</source>
   <translation>Diese Datei sagt nicht, wo im Bild der Scan liegt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/failure.py" />
   <source>Continue</source>
   <translation>Fortfahren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/failure.py" />
   <source>Copy details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/failure.py" />
   <source>Something went wrong. Your work is kept.</source>
   <translation>Etwas ist schiefgegangen. Ihre Arbeit ist gesichert.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_editors.py" />
   <source>degrees</source>
   <translation>Grad</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_editors.py" />
   <source>from the file</source>
   <translation>aus der Datei</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_editors.py" />
   <source>needed to confirm</source>
   <translation>zum Bestätigen nötig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Acquisition</source>
   <translation>Aufnahme</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Active knee extension</source>
   <translation>Aktive Kniestreckung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Age</source>
   <translation>Alter</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Anteversion read by</source>
   <translation>Anteversion gemessen mit</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Axis of the muscle</source>
   <translation>Muskelachse</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Bent knee fall-out</source>
   <translation>Bent knee fall-out</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Calcification</source>
   <translation>Verkalkung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Comment</source>
   <translation>Kommentar</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Compression seen</source>
   <translation>Kompression gesehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Contour of IT</source>
   <translation>Kontur des IT</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Contour of LT</source>
   <translation>Kontur des LT</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Date of the MRI</source>
   <translation>Datum der MRT</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Depth</source>
   <translation>Tiefe</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Earlier hip surgery</source>
   <translation>Frühere Hüft-OP</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Edema grade (MRI)</source>
   <translation>Ödemgrad (MRT)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Edema scheme</source>
   <translation>Ödemschema</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Eruption in phase</source>
   <translation>Eruption in Phase</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Eruption sign</source>
   <translation>Eruptionszeichen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Examined on</source>
   <translation>Untersucht am</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Examiner</source>
   <translation>Untersucher</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Experience</source>
   <translation>Erfahrung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Extension, adduction, ER</source>
   <translation>Extension, Adduktion, AR</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Facility</source>
   <translation>Einrichtung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Fatty grade (MRI)</source>
   <translation>Verfettungsgrad (MRT)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Fatty scheme</source>
   <translation>Verfettungsschema</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Femoral anteversion</source>
   <translation>Femorale Anteversion</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Fluid in the bursa</source>
   <translation>Flüssigkeit in der Bursa</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Foot at the narrowest</source>
   <translation>Fuß an der engsten Stelle</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Frequency</source>
   <translation>Frequenz</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>From MRI</source>
   <translation>Aus der MRT</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hamstring origin</source>
   <translation>Ursprung der Ischiokruralen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Height</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hip abduction</source>
   <translation>Hüftabduktion</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hip flexion</source>
   <translation>Hüftbeugung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hip replacement</source>
   <translation>Hüftprothese</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>IFI test</source>
   <translation>IFI-Test</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>IT cortex</source>
   <translation>IT-Kortikalis</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Indication</source>
   <translation>Indikation</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Knee flexion</source>
   <translation>Kniebeugung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>LT cortex</source>
   <translation>LT-Kortikalis</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Lag</source>
   <translation>Defizit</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Last used</source>
   <translation>Zuletzt verwendet</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Left of picture is</source>
   <translation>Links im Bild ist</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Level</source>
   <translation>Höhe</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Limitations</source>
   <translation>Einschränkungen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Long-stride walking</source>
   <translation>Gehen mit langen Schritten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Measured by</source>
   <translation>Gemessen von</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Movement</source>
   <translation>Bewegung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle bulk</source>
   <translation>Muskelmasse</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle displaced</source>
   <translation>Muskel verlagert</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle echogenicity</source>
   <translation>Echogenität des Muskels</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle tear</source>
   <translation>Muskelriss</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle, narrowest</source>
   <translation>Muskel, engste Stelle</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle, neutral</source>
   <translation>Muskel, neutral</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle, tendon, nerve</source>
   <translation>Muskel, Sehne, Nerv</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Narrowest</source>
   <translation>Engste Stelle</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Obturator externus</source>
   <translation>Obturatorius externus</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Order of the sweep</source>
   <translation>Ablauf der Bewegung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain before, 0 to 10</source>
   <translation>Schmerz vorher, 0 bis 10</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain during, 0 to 10</source>
   <translation>Schmerz dabei, 0 bis 10</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain in phase</source>
   <translation>Schmerz in Phase</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, 0 to 10</source>
   <translation>Schmerz, 0 bis 10</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, abduction</source>
   <translation>Schmerz, Abduktion</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, adduction</source>
   <translation>Schmerz, Adduktion</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, neutral</source>
   <translation>Schmerz, neutral</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Patient and operator</source>
   <translation>Patient und Untersucher</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Patient code</source>
   <translation>Patientenkürzel</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pelvis held</source>
   <translation>Becken gehalten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Phase marks</source>
   <translation>Phasenmarken</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Physical tests</source>
   <translation>Körperliche Tests</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Picture quality</source>
   <translation>Bildqualität</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Plane</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Position</source>
   <translation>Lage</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Probe lifted between</source>
   <translation>Schallkopf abgesetzt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Prone standard</source>
   <translation>Bauchlage Standard</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Relief with short steps</source>
   <translation>Besser mit kurzen Schritten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Reviewer</source>
   <translation>Prüfer</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation read by</source>
   <translation>Rotation gemessen mit</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation, ER end</source>
   <translation>Rotation, AR-Ende</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation, IR end</source>
   <translation>Rotation, IR-Ende</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation, start</source>
   <translation>Rotation, Beginn</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Scanned by</source>
   <translation>Aufgenommen von</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, ER</source>
   <translation>Ischiasnerv, AR</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, IR</source>
   <translation>Ischiasnerv, IR</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, neutral</source>
   <translation>Ischiasnerv, neutral</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, size</source>
   <translation>Ischiasnerv, Größe</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Seen in motion</source>
   <translation>In Bewegung gesehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sex</source>
   <translation>Geschlecht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Side</source>
   <translation>Seite</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Signed by</source>
   <translation>Gezeichnet von</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Signed on</source>
   <translation>Gezeichnet am</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Site of pain</source>
   <translation>Ort des Schmerzes</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Snapping</source>
   <translation>Schnappen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sweep number</source>
   <translation>Nummer der Bewegung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sweeps in all</source>
   <translation>Bewegungen insgesamt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Symptomatic side</source>
   <translation>Symptomatische Seite</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Symptoms</source>
   <translation>Beschwerden</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Symptoms reproduced</source>
   <translation>Beschwerden ausgelöst</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Transducer</source>
   <translation>Schallkopf</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Transducer model</source>
   <translation>Schallkopfmodell</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Two-step test, step 1</source>
   <translation>Zwei-Schritt-Test, Schritt 1</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Two-step test, step 2</source>
   <translation>Zwei-Schritt-Test, Schritt 2</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Weight</source>
   <translation>Gewicht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Widest</source>
   <translation>Weiteste Stelle</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>years</source>
   <translation>Jahre</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>Foot in</source>
   <translation>Fuß innen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>Foot out</source>
   <translation>Fuß außen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>Seen from the feet, prone, knee bent.</source>
   <translation>Von den Füßen gesehen, Bauchlage, Knie gebeugt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>external rotation</source>
   <translation>Außenrotation</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>internal rotation</source>
   <translation>Innenrotation</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>Fill in a preset</source>
   <translation>Vorlage einsetzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>Fill in: {name}</source>
   <translation>Ausfüllen: {name}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>phase marks</source>
   <translation>Phasenmarken</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>side</source>
   <translation>Seite</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>{count} not recorded</source>
   <translation>{count} nicht erfasst</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Change keys</source>
   <translation>Tasten ändern</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Find in the list</source>
   <translation>In der Liste suchen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Keys and mouse</source>
   <translation>Tasten und Maus</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Off while you dictate, or where keys are struck by accident.</source>
   <translation>Abschalten beim Diktieren oder wenn Tasten versehentlich getroffen werden.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Show the tour</source>
   <translation>Rundgang zeigen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Single-letter keys</source>
   <translation>Tasten mit einem Buchstaben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>Skip the tour</source>
   <translation>Rundgang überspringen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>{number} of 4</source>
   <translation>{number} von 4</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>1 frame can change the result.</source>
   <translation>1 Bild kann das Ergebnis ändern.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Accept</source>
   <translation>Annehmen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Arrows nudge. Shift: 0.1 px.</source>
   <translation>Pfeile 1 px, Umschalt 0,1 px.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Arrows. Shift: 1 px. Ctrl: free.</source>
   <translation>Pfeile. Umschalt: 1 px. Strg: frei.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Arrows. Shift: 1 px. Esc gives up.</source>
   <translation>Pfeile. Umschalt: 1 px. Esc bricht ab.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Back to the picture</source>
   <translation>Zurück zum Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Both cortices were lost. Place them again.</source>
   <translation>Beide Kortikales gingen verloren. Bitte neu setzen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Both ends are placed.</source>
   <translation>Beide Punkte sind gesetzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Both ends are placed. Track them through the loop.</source>
   <translation>Beide Punkte sind gesetzt. Durch die Schleife verfolgen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Choose a second scan from the worklist.</source>
   <translation>Eine zweite Aufnahme aus der Arbeitsliste wählen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Choose the file of a second scan.</source>
   <translation>Wählen Sie die Datei einer zweiten Aufnahme.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click its other end.</source>
   <translation>Ihr anderes Ende anklicken.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click one end of the known length.</source>
   <translation>Ein Ende der bekannten Länge anklicken.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the first end.</source>
   <translation>Ersten Punkt anklicken.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the lateral cortex of the ischial tuberosity (IT).</source>
   <translation>Laterale Kortikalis des Sitzbeinhöckers (IT) anklicken.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the medial cortex of the lesser trochanter (LT).</source>
   <translation>Mediale Kortikalis des Trochanter minor (LT) anklicken.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the other end.</source>
   <translation>Anderen Punkt anklicken.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click {low} to {high} points along the bone.</source>
   <translation>{low} bis {high} Punkte entlang des Knochens anklicken.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirm {distance}</source>
   <translation>{distance} bestätigen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmation taken back</source>
   <translation>Bestätigung zurückgenommen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmation taken back: a mark changed in frame {frame}</source>
   <translation>Bestätigung zurückgenommen: Marke in Bild {frame} geändert</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmation taken back: the scale changed</source>
   <translation>Bestätigung zurückgenommen: Maßstab geändert</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmation taken back: {end} moved in frame {frame}</source>
   <translation>Bestätigung zurückgenommen: {end} in Bild {frame} verschoben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmed at frame {frame}.</source>
   <translation>In Bild {frame} bestätigt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Ctrl O opens another scan.</source>
   <translation>Strg O öffnet eine andere Aufnahme.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Ctrl Z</source>
   <translation>Strg Z</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Drag an end to move it, or {key} and the arrows.</source>
   <translation>Ein Ende ziehen, oder {key} und die Pfeile.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Export again</source>
   <translation>Erneut ausgeben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Export the draft</source>
   <translation>Entwurf ausgeben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Fill in what you know.</source>
   <translation>Ausfüllen, was bekannt ist.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame} is still to look at.</source>
   <translation>Bild {frame} ist noch anzusehen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame}. Are both ends on the cortex?</source>
   <translation>Bild {frame}. Liegen beide Punkte auf der Kortikalis?</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame}. Is IT on the cortex?</source>
   <translation>Bild {frame}. Liegt IT auf der Kortikalis?</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame}. Is LT on the cortex?</source>
   <translation>Bild {frame}. Liegt LT auf der Kortikalis?</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Go to frame {frame}</source>
   <translation>Zu Bild {frame}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Is this the narrowest? Both ends on the cortex?</source>
   <translation>Ist das die engste Stelle? Beide Punkte auf der Kortikalis?</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Look at each, nudge what is off, accept.</source>
   <translation>Jedes ansehen, korrigieren, annehmen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Look at the narrowest frame, then confirm.</source>
   <translation>Engstes Bild ansehen, dann bestätigen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to its other end.</source>
   <translation>Fadenkreuz auf ihr anderes Ende.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to one end of the known length.</source>
   <translation>Fadenkreuz auf ein Ende der bekannten Länge.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to the first end.</source>
   <translation>Fadenkreuz auf den ersten Punkt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to the lateral cortex of the ischial tuberosity (IT).</source>
   <translation>Fadenkreuz auf die laterale Kortikalis des Sitzbeinhöckers (IT).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to the medial cortex of the lesser trochanter (LT).</source>
   <translation>Fadenkreuz auf die mediale Kortikalis des Trochanter minor (LT).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to the other end.</source>
   <translation>Fadenkreuz auf den anderen Punkt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Moving a caliper or a mark takes this back.</source>
   <translation>Verschieben oder Ändern hebt das auf.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Next scan</source>
   <translation>Nächste Aufnahme</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>No cortex here. Click keeps a free point.</source>
   <translation>Hier ist keine Kortikalis. Klick behält einen freien Punkt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>No cortex here. Enter keeps a free point.</source>
   <translation>Hier ist keine Kortikalis. Eingabe behält einen freien Punkt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>No frame shows a distance.</source>
   <translation>Kein Bild zeigt einen Abstand.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>One frame: a static measurement.</source>
   <translation>Ein Bild: statische Messung.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Or {key} and the arrows. Esc gives up.</source>
   <translation>Oder {key} und die Pfeile. Esc bricht ab.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Or {key} and the arrows. Hold Ctrl: no snapping.</source>
   <translation>Oder {key} und die Pfeile. Strg halten: kein Einrasten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>PgDn does the same.</source>
   <translation>Bild↓ tut dasselbe.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Place this end</source>
   <translation>Dieses Ende setzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Place this point</source>
   <translation>Diesen Punkt setzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Play is linked at the narrowest frame. {key} unlinks.</source>
   <translation>Die Wiedergabe ist am engsten Bild gekoppelt. {key} löst sie.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Play ± 1 s</source>
   <translation>± 1 s abspielen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Review 1 frame</source>
   <translation>1 Bild durchsehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Review {count} frames</source>
   <translation>{count} Bilder durchsehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Set {low} to {high} points along the bone with the crosshair.</source>
   <translation>Mit dem Fadenkreuz {low} bis {high} Punkte am Knochen setzen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Tab moves on. F8 sets “not recorded”. Nothing here blocks.</source>
   <translation>Tab geht weiter. F8 setzt „nicht erfasst“. Nichts hier blockiert.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>The distance is not confirmed.</source>
   <translation>Der Abstand ist nicht bestätigt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>The record says draft.</source>
   <translation>Der Bericht trägt den Vermerk Entwurf.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Two loops side by side.</source>
   <translation>Zwei Schleifen nebeneinander.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Use this arc</source>
   <translation>Diesen Bogen nehmen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Written and read back.</source>
   <translation>Geschrieben und zurückgelesen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>{count} frames can change the result.</source>
   <translation>{count} Bilder können das Ergebnis ändern.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>{count} so far. Arrows move it. Esc gives up.</source>
   <translation>Bisher {count}. Pfeile. Esc bricht ab.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>{count} so far. Or {key} and the arrows. Esc gives up.</source>
   <translation>Bisher {count}. Oder {key} und die Pfeile. Esc bricht ab.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Change the surface</source>
   <translation>Fläche ändern</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Degrees of rotation</source>
   <translation>Rotationsgrade</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Mark {name}</source>
   <translation>{name} markieren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Phase marks: not recorded.</source>
   <translation>Phasenmarken: nicht erfasst.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Remove a quantity</source>
   <translation>Messgröße entfernen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Remove the mark</source>
   <translation>Marke entfernen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Swap IR and ER</source>
   <translation>IR und AR tauschen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>Ctrl</source>
   <translation>Strg</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>Del</source>
   <translation>Entf</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>Ins</source>
   <translation>Einfg</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>PgDn</source>
   <translation>Bild↓</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>PgUp</source>
   <translation>Bild↑</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>Shift</source>
   <translation>⇧</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_table.py" />
   <source>Press a key</source>
   <translation>Taste drücken</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_table.py" />
   <source>Press a key's button, then the new key. Ctrl and F keys stay as they are.</source>
   <translation>Die Schaltfläche einer Taste drücken, dann die neue Taste. Strg- und F-Tasten bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_table.py" />
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_table.py" />
   <source>Reset all keys</source>
   <translation>Alle zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_table.py" />
   <source>Reset: {words}</source>
   <translation>Zurücksetzen: {words}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Distance chart</source>
   <translation>Abstandskurve</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Help for this step</source>
   <translation>Hilfe zu diesem Schritt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Inspector</source>
   <translation>Inspektor</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Open the form</source>
   <translation>Formular öffnen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Phases</source>
   <translation>Phasen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Review</source>
   <translation>Durchsicht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/notices.py" />
   <source>Dismiss</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>Another window saved this scan meanwhile. What it saved is kept as {path}.</source>
   <translation>Ein anderes Fenster hat diese Aufnahme inzwischen gespeichert. Was es gespeichert hat, bleibt als {path} erhalten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>Every scan of the list is measured.</source>
   <translation>Jede Aufnahme der Liste ist gemessen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>Open a folder first.</source>
   <translation>Erst einen Ordner öffnen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>This scan was measured before. That session is kept as {path}.</source>
   <translation>Diese Aufnahme wurde schon gemessen. Was dabei entstand, bleibt als {path} erhalten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>{name} was measured before. That session is kept as {path}.</source>
   <translation>{name} wurde schon gemessen. Was dabei entstand, bleibt als {path} erhalten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>{name} was not closed. It is here as you left it at {time}.</source>
   <translation>{name} wurde nicht geschlossen. Alles ist so, wie Sie es um {time} verlassen haben.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/own_key_choices.py" />
   <source>{key} already means: {words}.</source>
   <translation>{key} bedeutet schon: {words}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/own_key_choices.py" />
   <source>{key} cannot be used. Letters, signs, F5, F7 and F12 can.</source>
   <translation>{key} geht nicht. Buchstaben, Zeichen, F5, F7 und F12 gehen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>1 frame to look at</source>
   <translation>1 Bild anzusehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>1 mark</source>
   <translation>1 Marke</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Distance confirmed, frame {frame}</source>
   <translation>Abstand bestätigt, Bild {frame}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Distance in this frame, preview</source>
   <translation>Abstand in diesem Bild, Vorschau</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Draft. Not tracked yet</source>
   <translation>Entwurf. Noch nicht verfolgt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Draft. {done} of {total} frames looked at</source>
   <translation>Entwurf. {done} von {total} Bildern angesehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>First end</source>
   <translation>Erster Punkt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>IT, lateral cortex</source>
   <translation>IT, laterale Kortikalis</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>In pixels: {reason}. Measure a known length on the ruler ({key}).</source>
   <translation>In Pixeln: {reason}. Eine bekannte Länge am Lineal messen ({key}).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>LT, medial cortex</source>
   <translation>LT, mediale Kortikalis</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>No scale in this file. Measure a known length on the ruler ({key}).</source>
   <translation>Kein Maßstab in dieser Datei. Eine bekannte Länge am Lineal messen ({key}).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Other end</source>
   <translation>Anderer Punkt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>done</source>
   <translation>erledigt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>free point</source>
   <translation>freier Punkt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>next</source>
   <translation>als Nächstes</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>placed</source>
   <translation>gesetzt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>{count} frames to look at</source>
   <translation>{count} Bilder anzusehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>{count} marks</source>
   <translation>{count} Marken</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>{number} of {total}</source>
   <translation>{number} von {total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>C</source>
   <translation>C</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Degrees, ER end</source>
   <translation>Grad, AR-Ende</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Degrees, IR end</source>
   <translation>Grad, IR-Ende</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Marks</source>
   <translation>Marken</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>N</source>
   <translation>N</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>No marks. Go to a frame and press {n}, {i}, {e}, {c} or {p}.</source>
   <translation>Keine Marken. Zu einem Bild gehen und {n}, {i}, {e}, {c} oder {p} drücken.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>P</source>
   <translation>P</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Say “not recorded”</source>
   <translation>„nicht erfasst“ setzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>The narrowest frame lies in the internal rotation you marked. Prone with the knee bent, foot out is internal rotation. Keep, or swap the marks?</source>
   <translation>Das engste Bild liegt in der von Ihnen markierten Innenrotation. In Bauchlage mit gebeugtem Knie ist Fuß außen Innenrotation. Behalten oder Marken tauschen?</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>at this frame</source>
   <translation>in diesem Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Crosshair x {x}, y {y}</source>
   <translation>Fadenkreuz x {x}, y {y}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Ischial tuberosity</source>
   <translation>Sitzbeinhöcker</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Lateral</source>
   <translation>Lateral</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Lesser trochanter</source>
   <translation>Trochanter minor</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Medial</source>
   <translation>Medial</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Orientation not recorded</source>
   <translation>Orientierung nicht erfasst</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Picture, frame {frame} of {total}</source>
   <translation>Bild {frame} von {total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>US region {number}</source>
   <translation>US-Bereich {number}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>caliper ends in two regions</source>
   <translation>Messpunkte in zwei Bereichen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>differs from the file</source>
   <translation>weicht von der Datei ab</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>entered by hand</source>
   <translation>von Hand eingegeben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>millimetres per pixel</source>
   <translation>Millimeter pro Pixel</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>no cortex here</source>
   <translation>hier keine Kortikalis</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>no scale in this file</source>
   <translation>kein Maßstab in dieser Datei</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>not trusted</source>
   <translation>nicht vertrauenswürdig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>pixel spacing</source>
   <translation>Pixelabstand</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>pixels</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>ruler</source>
   <translation>Lineal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>ruler and file disagree</source>
   <translation>Lineal und Datei widersprechen sich</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>scale not certain</source>
   <translation>Maßstab nicht gesichert</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>snaps to x {x}, y {y}</source>
   <translation>rastet ein bei x {x}, y {y}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>trusted</source>
   <translation>vertrauenswürdig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>typed</source>
   <translation>eingegeben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Enter the scale</source>
   <translation>Maßstab eingeben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Measure the ruler</source>
   <translation>Lineal messen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Ruler in the picture</source>
   <translation>Lineal im Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Scale</source>
   <translation>Maßstab</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>The ruler in the picture reads {value} mm/px.</source>
   <translation>Das Lineal im Bild ergibt {value} mm/px.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>4×</source>
   <translation>4×</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>4×, free</source>
   <translation>4×, frei</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>4×, snaps to ridge</source>
   <translation>4×, rastet am Grat ein</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Move IT</source>
   <translation>IT verschieben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Move LT</source>
   <translation>LT verschieben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>No cortex here. The point stays where you put it and is followed as a free point.</source>
   <translation>Hier ist keine Kortikalis. Der Punkt bleibt, wo er gesetzt wurde, und wird als freier Punkt verfolgt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Place IT</source>
   <translation>IT setzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Place LT</source>
   <translation>LT setzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Remove the points of this frame</source>
   <translation>Punkte dieses Bildes entfernen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>The first end is in frame {frame}. Place the other one there.</source>
   <translation>Der erste Punkt liegt in Bild {frame}. Den anderen dort setzen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>Nothing filled in. Choose a preset or start with the position.</source>
   <translation>Nichts ausgefüllt. Eine Vorlage wählen oder mit der Lage beginnen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>Presets</source>
   <translation>Vorlagen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>{count} needed to confirm</source>
   <translation>{count} zum Bestätigen nötig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>{filled} of {total}</source>
   <translation>{filled} von {total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Distance confirmed</source>
   <translation>Abstand bestätigt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Draft. All frames looked at</source>
   <translation>Entwurf. Alle Bilder angesehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Draft. Not confirmed yet</source>
   <translation>Entwurf. Noch nicht bestätigt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Narrowest distance</source>
   <translation>Engster Abstand</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_flow.py" />
   <source>Accept the frame</source>
   <translation>Bild annehmen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_flow.py" />
   <source>Confirm</source>
   <translation>Bestätigen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_flow.py" />
   <source>was ± {error}</source>
   <translation>war ± {error}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_flow.py" />
   <source>{end} moved {length}</source>
   <translation>{end} um {length} verschoben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>All frames looked at.</source>
   <translation>Alle Bilder angesehen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Bridged</source>
   <translation>Überbrückt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Bridged, {count} frames</source>
   <translation>Überbrückt, {count} Bilder</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>IT cortex faint</source>
   <translation>IT-Kortikalis schwach</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>LT cortex faint</source>
   <translation>LT-Kortikalis schwach</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Narrowest candidate</source>
   <translation>Kandidat engste Stelle</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Near the loop's end</source>
   <translation>Nahe am Schleifenende</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Nothing to review. Track first.</source>
   <translation>Nichts durchzusehen. Erst verfolgen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Passes disagree</source>
   <translation>Durchläufe uneinig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Probe moved</source>
   <translation>Schallkopf verrutscht</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Review item {place} of {total}, frame {frame}, {reason}, {state}</source>
   <translation>Durchsicht {place} von {total}, Bild {frame}, {reason}, {state}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>accepted</source>
   <translation>angenommen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>corrected</source>
   <translation>korrigiert</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>to look at</source>
   <translation>anzusehen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>{count} other frames cannot change the result by more than its ±.</source>
   <translation>{count} andere Bilder können das Ergebnis nicht um mehr als sein ± ändern.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/same_patient.py" />
   <source>measured</source>
   <translation>gemessen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/same_patient.py" />
   <source>no date</source>
   <translation>ohne Datum</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/same_patient.py" />
   <source>not measured yet</source>
   <translation>noch nicht gemessen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/scenes.py" />
   <source>Placing and tracking here: {here}. A single reading, published: {published} (both 95 %).</source>
   <translation>Setzen und Verfolgen hier: {here}. Einzelne Ablesung, veröffentlicht: {published} (beide 95 %).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>% of the picture's height</source>
   <translation>% der Bildhöhe</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A depth ruler was found, {a} px from tick to tick, probably {b} mm by {c}; set two points on it and type the length between them.</source>
   <translation>Ein Tiefenlineal wurde gefunden, {a} px von Strich zu Strich, vermutlich {b} mm nach {c}; setzen Sie zwei Punkte darauf und geben Sie die Länge dazwischen ein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A depth ruler was found, {a} px from tick to tick; set two points on it and type the length between them.</source>
   <translation>Ein Tiefenlineal wurde gefunden, {a} px von Strich zu Strich; setzen Sie zwei Punkte darauf und geben Sie die Länge dazwischen ein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A lateral ruler was found, {a} px from tick to tick, probably {b} mm by {c}; set two points on it and type the length between them.</source>
   <translation>Ein seitliches Lineal wurde gefunden, {a} px von Strich zu Strich, vermutlich {b} mm nach {c}; setzen Sie zwei Punkte darauf und geben Sie die Länge dazwischen ein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A lateral ruler was found, {a} px from tick to tick; set two points on it and type the length between them.</source>
   <translation>Ein seitliches Lineal wurde gefunden, {a} px von Strich zu Strich; setzen Sie zwei Punkte darauf und geben Sie die Länge dazwischen ein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A point lies in region {a} ({b}), which has no lengths; distances are in pixels: place both points on the tissue.</source>
   <translation>Ein Punkt liegt in Bereich {a} ({b}), der keine Längen hat; Abstände stehen in Pixeln: Setzen Sie beide Punkte ins Gewebe.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A point lies in region {a}, a picture without a scale of its own that lies over the others; distances are in pixels: measure a known length on the depth ruler.</source>
   <translation>Ein Punkt liegt in Bereich {a}, einem Bild ohne eigenen Maßstab, das über den anderen liegt; Abstände stehen in Pixeln: Messen Sie eine bekannte Länge am Tiefenlineal.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A ruler in the picture could not be looked for.</source>
   <translation>Ein Lineal im Bild konnte nicht gesucht werden.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>DICOM objects of other kinds are left out: {a}.</source>
   <translation>DICOM-Objekte anderer Art sind ausgelassen: {a}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected 3 to 7 points along the bone, found {a}.</source>
   <translation>Erwartet wurden 3 bis 7 Punkte entlang des Knochens, gefunden {a}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected 8 bits and an even width in uncompressed 4:2:2, found {a} bits and {b} columns; export the scan as RGB.</source>
   <translation>Erwartet wurden 8 Bit und eine gerade Breite bei unkomprimiertem 4:2:2, gefunden {a} Bit und {b} Spalten; exportieren Sie die Aufnahme als RGB.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a DICOM directory, found damaged data in {a}; open the folder of the loops instead.</source>
   <translation>Erwartet wurde ein DICOM-Verzeichnis, gefunden beschädigte Daten in {a}; öffnen Sie stattdessen den Ordner der Schleifen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a DICOM header in {a}, found damaged data ({b}); export it again.</source>
   <translation>Erwartet wurde ein DICOM-Kopf in {a}, gefunden beschädigte Daten ({b}); exportieren Sie sie erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a DICOM, picture or video file, found {a}, which begins like none of them.</source>
   <translation>Erwartet wurde eine DICOM-, Bild- oder Videodatei, gefunden {a}, die wie keine davon beginnt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a click inside the picture of {a} x {b} pixels, found {c},{d} in frame {n}; the centre of the top-left pixel is 0,0.</source>
   <translation>Erwartet wurde ein Klick im Bild von {a} x {b} Pixeln, gefunden {c},{d} in Bild {n}; die Mitte des Pixels oben links ist 0,0.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a file or a folder, found {a}, which is neither.</source>
   <translation>Erwartet wurde eine Datei oder ein Ordner, gefunden {a}, das keins von beiden ist.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a finite number in the record, found {a}; track again.</source>
   <translation>Erwartet wurde eine endliche Zahl im Bericht, gefunden {a}; verfolgen Sie erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a frame with a caliper, found frame {n} lost; choose another.</source>
   <translation>Erwartet wurde ein Bild mit Messpunkten, Bild {n} ist verloren; wählen Sie ein anderes.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a journal of edits in {a}, found a damaged file; move it away.</source>
   <translation>Erwartet wurde ein Änderungsprotokoll in {a}, gefunden eine beschädigte Datei; legen Sie sie beiseite.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a picture of 1 or 3 samples of 8 or 16 bits, found {a}; the header is damaged: export the scan again.</source>
   <translation>Erwartet wurde ein Bild mit 1 oder 3 Werten zu 8 oder 16 Bit, gefunden {a}; der Kopf ist beschädigt: Exportieren Sie die Aufnahme erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a picture, found damaged data in {a}; copy it again.</source>
   <translation>Erwartet wurde ein Bild, gefunden beschädigte Daten in {a}; kopieren Sie es erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a picture, found {a}, which cannot be read ({b}).</source>
   <translation>Erwartet wurde ein Bild, gefunden {a}, das nicht lesbar ist ({b}).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a picture, found {a}, whose header is damaged; copy it again.</source>
   <translation>Erwartet wurde ein Bild, gefunden {a}, dessen Kopf beschädigt ist; kopieren Sie es erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a place of its own for each click, found both at {a},{b} in frame {n}; click each bone.</source>
   <translation>Erwartet wurde für jeden Klick ein eigener Ort, gefunden beide bei {a},{b} in Bild {n}; klicken Sie jeden Knochen an.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a saved session in {a}, found a damaged file; move it away to start anew, nothing was changed.</source>
   <translation>Erwartet wurde eine gespeicherte Sitzung in {a}, gefunden eine beschädigte Datei; legen Sie sie beiseite, um neu zu beginnen, nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a scan, found nothing at {a}; check the path.</source>
   <translation>Erwartet wurde eine Aufnahme, gefunden nichts unter {a}; prüfen Sie den Pfad.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a scan, found the empty file {a}; copy it again.</source>
   <translation>Erwartet wurde eine Aufnahme, gefunden die leere Datei {a}; kopieren Sie sie erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a scan, found {a}, which cannot be read ({b}).</source>
   <translation>Erwartet wurde eine Aufnahme, gefunden {a}, die nicht lesbar ist ({b}).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a session of version {a} or older, found version {b} in {c}; open it with the newer program that wrote it.</source>
   <translation>Erwartet wurde eine Sitzung der Version {a} oder älter, gefunden Version {b} in {c}; öffnen Sie sie mit dem neueren Programm.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a tracked measurement, found none; track it, then export.</source>
   <translation>Erwartet wurde eine verfolgte Messung, gefunden keine; verfolgen Sie sie, dann ausgeben.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a transfer syntax of docs/formats.md, found {a}; export the scan uncompressed or as JPEG.</source>
   <translation>Erwartet wurde eine Übertragungssyntax aus docs/formats.md, gefunden {a}; exportieren Sie die Aufnahme unkomprimiert oder als JPEG.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found damaged data ({b}); export it again.</source>
   <translation>Erwartet wurde ein Video in {a}, gefunden beschädigte Daten ({b}); exportieren Sie es erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found damaged or unknown data ({b}); export it as MP4.</source>
   <translation>Erwartet wurde ein Video in {a}, gefunden beschädigte oder unbekannte Daten ({b}); exportieren Sie es als MP4.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found no frames: it was cut; copy it again.</source>
   <translation>Erwartet wurde ein Video in {a}, gefunden keine Bilder: Es ist abgeschnitten; kopieren Sie es erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found no video stream.</source>
   <translation>Erwartet wurde ein Video in {a}, gefunden keine Videospur.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found none that decodes ({b}).</source>
   <translation>Erwartet wurde ein Video in {a}, gefunden keines, das sich decodieren lässt ({b}).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found none: the file was cut; copy it again.</source>
   <translation>Erwartet wurde ein Video in {a}, gefunden keines: Die Datei ist abgeschnitten; kopieren Sie sie erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found one of an unknown codec; export it as MP4.</source>
   <translation>Erwartet wurde ein Video in {a}, gefunden eines mit unbekanntem Codec; exportieren Sie es als MP4.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found the format {b}.</source>
   <translation>Erwartet wurde ein Video in {a}, gefunden das Format {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected an ultrasound DICOM, a picture (PNG, JPEG, TIFF, BMP, GIF) or a video, found {a}, {b}.</source>
   <translation>Erwartet wurde ein Ultraschall-DICOM, ein Bild (PNG, JPEG, TIFF, BMP, GIF) oder ein Video, gefunden {a}, {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected an ultrasound scan, found a {a} in {b}; choose an ultrasound loop.</source>
   <translation>Erwartet wurde eine Ultraschallaufnahme, gefunden {a} in {b}; wählen Sie eine Ultraschallschleife.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected an ultrasound scan, found {a}, a DICOM directory that lists no scan.</source>
   <translation>Erwartet wurde eine Ultraschallaufnahme, gefunden {a}, ein DICOM-Verzeichnis ohne Aufnahmen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected an ultrasound scan, found {a}, which does not say what it is.</source>
   <translation>Erwartet wurde eine Ultraschallaufnahme, gefunden {a}, die nicht sagt, was sie ist.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected an ultrasound scan, found {a}, whose header is empty or damaged.</source>
   <translation>Erwartet wurde eine Ultraschallaufnahme, gefunden {a}, deren Kopf leer oder beschädigt ist.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected at most {a} {b}, found {c}; the file is damaged or the preference {d} has to be raised.</source>
   <translation>Erwartet wurden höchstens {a} {b}, gefunden {c}; die Datei ist beschädigt oder die Einstellung {d} muss erhöht werden.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected both ends in frame {n}, where the measurement starts, found one; place the {b} there.</source>
   <translation>Erwartet wurden beide Enden in Bild {n}, wo die Messung beginnt, gefunden eins; setzen Sie dort: {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected both ends in the first frame, found one missing; place both calipers there.</source>
   <translation>Erwartet wurden beide Enden im ersten Bild, eines fehlt; setzen Sie dort beide Messpunkte.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected both ends of the ruler inside the picture of {a} x {b} pixels, found {c},{d}; the centre of the top-left pixel is 0,0.</source>
   <translation>Erwartet wurden beide Enden des Lineals im Bild mit {a} x {b} Pixeln, gefunden {c},{d}; die Mitte des Pixels links oben ist 0,0.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected frame {a} as recorded, found it changed; export again.</source>
   <translation>Bild {a} ist anders als aufgezeichnet; geben Sie es erneut aus.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected frame {a} to decode, found that its decoder stops working there.</source>
   <translation>Bild {a} lässt sich nicht decodieren: Der Decoder fällt dort aus.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected frames per second from one a minute to {a}, found {b}; check the rate.</source>
   <translation>Erwartet wurde ein Bild je Minute bis {a} Bilder je Sekunde, gefunden {b}; prüfen Sie die Bildrate.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected look-up tables for the picture's values, found damaged ones ({a}); export the scan again.</source>
   <translation>Erwartet wurden Umsetzungstabellen für die Bildwerte, gefunden beschädigte ({a}); exportieren Sie die Aufnahme erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected measurement {a} to be tracked at the scan's present scale, found another scale; track it again, then export.</source>
   <translation>Messung {a} ist nicht mit dem jetzigen Maßstab des Scans verfolgt, sondern mit einem anderen; verfolgen Sie sie noch einmal, dann ausgeben.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected measurement {a} to be tracked with its present calipers; track it, then export.</source>
   <translation>Messung {a} ist mit ihren jetzigen Messpunkten nicht verfolgt; verfolgen Sie sie, dann ausgeben.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected pictures in {a}, found a DICOM object without Pixel Data.</source>
   <translation>Erwartet wurden Bilder in {a}, gefunden ein DICOM-Objekt ohne Bilddaten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected pictures in {a}, found only empty frames; export it again.</source>
   <translation>Erwartet wurden Bilder in {a}, gefunden nur leere; exportieren Sie sie erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected pictures in {a}, found the end of the file after its header: it holds none, or was cut; copy it again.</source>
   <translation>Erwartet wurden Bilder in {a}, gefunden das Dateiende nach dem Kopf: Sie enthält keine oder ist abgeschnitten; kopieren Sie sie erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected pictures of one size in the series {a}, found {b} x {c} in {d} and {e} x {f} in {g}; keep those of one loop in a folder of their own.</source>
   <translation>Erwartet wurden gleich große Bilder in der Serie {a}, gefunden {b} x {c} in {d} und {e} x {f} in {g}; legen Sie die einer Schleife in einen eigenen Ordner.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the frames of a compressed loop, found the end of the file: it was cut; copy it again.</source>
   <translation>Erwartet wurden die Bilder einer komprimierten Schleife, gefunden das Dateiende: Sie ist abgeschnitten; kopieren Sie sie erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the number of frames in {a}, found none that fits, and the pixels may be stored as YBR_FULL or as YBR_FULL_422; export the scan as RGB.</source>
   <translation>Erwartet wurde die Zahl der Bilder in {a}, gefunden keine, die passt, und die Pixel können als YBR_FULL oder als YBR_FULL_422 gespeichert sein; exportieren Sie die Aufnahme als RGB.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the picture as it was written, found it unreadable; export it again.</source>
   <translation>Das Bild ist nach dem Schreiben nicht lesbar; geben Sie es erneut aus.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the record as it was written, found another one; export it again.</source>
   <translation>Der Bericht liest sich anders, als er geschrieben wurde; geben Sie ihn erneut aus.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the record as it was written, found it changed; export it again.</source>
   <translation>Der Bericht wurde nach dem Schreiben verändert; geben Sie ihn erneut aus.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the series {a}, found {b}; name one of these.</source>
   <translation>Erwartet wurde die Serie {a}, gefunden {b}; nennen Sie eine davon.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the session {a} as it was when the scan was opened, found that another window saved it; both are kept, and this one comes back when the scan is opened again.</source>
   <translation>Die Sitzung {a} sollte so sein wie beim Öffnen der Aufnahme, doch ein anderes Fenster hat sie gespeichert; beide bleiben erhalten, und diese kommt wieder, wenn die Aufnahme erneut geöffnet wird.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to note each edit in {a}, found: {b}; free some space.</source>
   <translation>Jede Änderung sollte in {a} vermerkt werden, gefunden: {b}; schaffen Sie Platz.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to read the {a} {b}, found: {c}; check the drive.</source>
   <translation>{b} sollte gelesen werden ({a}), gefunden: {c}; prüfen Sie das Laufwerk.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to read {a} again, found: {b}; check the drive and open it anew.</source>
   <translation>{a} sollte erneut gelesen werden, gefunden: {b}; prüfen Sie das Laufwerk und öffnen Sie die Aufnahme neu.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to save the session as {a}, found: {b}; free some space or change the folder's permissions.</source>
   <translation>Die Sitzung sollte als {a} gespeichert werden, gefunden: {b}; schaffen Sie Platz oder ändern Sie die Rechte des Ordners.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to write {a}, found: {b}.</source>
   <translation>{a} sollte geschrieben werden, gefunden: {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to write {a}, found: {b}; choose a folder that can be written.</source>
   <translation>{a} sollte geschrieben werden, gefunden: {b}; wählen Sie einen beschreibbaren Ordner.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected tracking or writing to end, found that it stopped working again and again; your work is kept. Open the scan anew and try once more.</source>
   <translation>Verfolgen oder Schreiben ist mehrmals ausgefallen; Ihre Arbeit bleibt erhalten. Öffnen Sie die Aufnahme neu und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected two points at least a pixel apart and a positive length, found {a} px and {b} mm; set both ends of the ruler again.</source>
   <translation>Erwartet wurden zwei Punkte mit mindestens einem Pixel Abstand und eine positive Länge, gefunden {a} px und {b} mm; setzen Sie beide Enden des Lineals neu.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected ultrasound loops, pictures or videos, found none in {a}; choose another folder.</source>
   <translation>Erwartet wurden Ultraschallschleifen, Bilder oder Videos, gefunden keine in {a}; wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected {a} frame(s) of {b} bytes in {c}, found {d} bytes of pixels: the file was cut or its header is wrong; copy or export it again.</source>
   <translation>Erwartet wurden {a} Bild(er) zu {b} Byte in {c}, gefunden {d} Byte: Die Datei ist abgeschnitten oder ihr Kopf falsch; kopieren oder exportieren Sie sie erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected {a} frames in the table, found {b}; export again.</source>
   <translation>Erwartet wurden {a} Bilder in der Tabelle, gefunden {b}; geben Sie sie erneut aus.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected {a} frames in {b}, found none: the file was cut; copy it again.</source>
   <translation>Erwartet wurden {a} Bilder in {b}, gefunden keines: Die Datei ist abgeschnitten; kopieren Sie sie erneut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected {a} to {b} mm per pixel, as ultrasound pictures have, found {c} mm per pixel; check the unit and the length.</source>
   <translation>Erwartet wurden {a} bis {b} mm je Pixel, wie Ultraschallbilder sie haben, gefunden {c} mm je Pixel; prüfen Sie Einheit und Länge.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected {a} within {b} {c} of the {d} click in frame {n}, found none; click on its {f}, or use surface {g}.</source>
   <translation>Erwartet wurde {a} innerhalb {b} {c} um den Klick auf {d} in Bild {n}, gefunden keine; klicken Sie auf {f} oder wählen Sie die Fläche „{g}“.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame Time Vector begins with {a} ms instead of 0; times count from the first frame.</source>
   <translation>Frame Time Vector beginnt mit {a} ms statt 0; die Zeiten zählen ab dem ersten Bild.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame Time Vector has {a} values for {b} frames, so the times of the others are not known from it; it is not used.</source>
   <translation>Frame Time Vector hat {a} Werte für {b} Bilder, die Zeiten der übrigen sind daraus nicht bekannt; er wird nicht benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame Time Vector has {a} values for {b} frames; the first {b} are used.</source>
   <translation>Frame Time Vector hat {a} Werte für {b} Bilder; die ersten {b} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame Time Vector holds values that are no times between frames; it is not used.</source>
   <translation>Frame Time Vector enthält Werte, die keine Bildabstände sind; er wird nicht benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame Time is {a} ms, which is no time between frames; it is not used.</source>
   <translation>Frame Time ist {a} ms, das ist kein Bildabstand; sie wird nicht benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} cannot be decoded ({b}: {c}).</source>
   <translation>Bild {n} lässt sich nicht decodieren ({b}: {c}).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} cannot be decoded: it is empty.</source>
   <translation>Bild {n} lässt sich nicht decodieren: Es ist leer.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} cannot be decoded: {b} is damaged.</source>
   <translation>Bild {n} lässt sich nicht decodieren: {b} ist beschädigt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} cannot be decoded: {b}.</source>
   <translation>Bild {n} lässt sich nicht decodieren: {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} cannot be trusted: {b} is damaged there or shortly before, up to its next key frame.</source>
   <translation>Bild {n} ist nicht verlässlich: {b} ist dort oder kurz davor beschädigt, bis zum nächsten Schlüsselbild.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} has {b} x {c} pixels instead of {d} x {e}.</source>
   <translation>Bild {n} hat {b} x {c} Pixel statt {d} x {e}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} of {b} cannot be decoded.</source>
   <translation>Bild {n} von {b} lässt sich nicht decodieren.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} of {b} cannot be decoded: {c}.</source>
   <translation>Bild {n} von {b} lässt sich nicht decodieren: {c}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>High Bit is {a}, which cannot be; samples are read from their lowest bit.</source>
   <translation>High Bit ist {a}, was nicht sein kann; Werte werden von ihrem niedrigsten Bit an gelesen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>No ruler was found in the picture to compare the scale with.</source>
   <translation>Im Bild wurde kein Lineal zum Vergleich gefunden.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>No ruler was found in the picture.</source>
   <translation>Im Bild wurde kein Lineal gefunden.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Nothing in the file says how many millimetres a pixel is, so distances are in pixels: measure a known length on the depth ruler in the picture, or type the millimetres per pixel.</source>
   <translation>Die Datei sagt nicht, wie viele Millimeter ein Pixel misst; Abstände stehen in Pixeln: Messen Sie eine bekannte Länge am Tiefenlineal im Bild oder geben Sie die Millimeter je Pixel ein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Of the bits of a sample the header says nothing that can be, the pictures have {b}; they are believed.</source>
   <translation>Über die Bits eines Werts sagt der Kopf nichts Mögliches, die Bilder haben {b}; ihnen wird geglaubt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Of the bits of a sample the header says {a}, the pictures have {b}; they are believed.</source>
   <translation>Von den Bits eines Werts sagt der Kopf {a}, die Bilder haben {b}; ihnen wird geglaubt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} claims {b} mm per pixel in {c}, which no ultrasound picture has, so its millimetres are not trusted; measure a known length on the depth ruler.</source>
   <translation>Bereich {a} behauptet {b} mm je Pixel in {c}, was kein Ultraschallbild hat; seinen Millimetern wird nicht vertraut. Messen Sie eine bekannte Länge am Tiefenlineal.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} contradicts itself: its delta is {b} mm per pixel in {c}, its reference value says {d}, so its millimetres are not trusted; measure a known length on the depth ruler.</source>
   <translation>Bereich {a} widerspricht sich: sein Delta ist {b} mm je Pixel in {c}, sein Bezugswert sagt {d}; seinen Millimetern wird nicht vertraut. Messen Sie eine bekannte Länge am Tiefenlineal.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} has no physical units, so it gives no length.</source>
   <translation>Bereich {a} hat keine Einheiten; er gibt keine Länge.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} has no usable box, so its scale belongs to no part of the picture.</source>
   <translation>Bereich {a} hat keinen brauchbaren Rahmen; sein Maßstab gehört zu keinem Bildteil.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} has the physical units {b} and {c}, not centimetres (3), so it gives no length.</source>
   <translation>Bereich {a} hat die Einheiten {b} und {c}, nicht Zentimeter (3); er gibt keine Länge.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} has {b} Physical Delta {c}, so it gives no length.</source>
   <translation>Bereich {a} hat {b} Physical Delta {c}; er gibt keine Länge.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} spans ({b}, {c}) to ({d}, {e}), beyond the picture of {f} x {g} pixels: the picture was scaled or cropped after the region was written, so its millimetres are not trusted; measure a known length on the depth ruler.</source>
   <translation>Bereich {a} reicht von ({b}, {c}) bis ({d}, {e}), über das Bild von {f} x {g} Pixeln hinaus: Das Bild wurde danach skaliert oder beschnitten, seinen Millimetern wird nicht vertraut; messen Sie eine bekannte Länge am Tiefenlineal.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a}:</source>
   <translation>Bereich {a}:</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Samples use more than the {a} bits that the header says; all {b} bits are shown.</source>
   <translation>Werte nutzen mehr als die {a} Bit, die der Kopf nennt; alle {b} Bit werden gezeigt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Square pixels assumed: the ruler was measured in one direction only.</source>
   <translation>Quadratische Pixel angenommen: Das Lineal wurde nur in einer Richtung gemessen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, depth ruler {c}, a tick is {d} mm by {e}: agree.</source>
   <translation>Datei {a} mm/px {b}, Tiefenlineal {c}, ein Strich ist {d} mm nach {e}: stimmen überein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, depth ruler {c}, a tick taken to be {d} mm: agree.</source>
   <translation>Datei {a} mm/px {b}, Tiefenlineal {c}, ein Strich als {d} mm genommen: stimmen überein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, depth ruler {c}, a tick taken to be {d} mm: it fits, but with another tick another scale fits too, so it proves nothing.</source>
   <translation>Datei {a} mm/px {b}, Tiefenlineal {c}, ein Strich als {d} mm genommen: Es passt, doch mit anderem Strichmaß passt auch ein anderer Maßstab; das beweist nichts.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, depth ruler {c}: agree.</source>
   <translation>Datei {a} mm/px {b}, Tiefenlineal {c}: stimmen überein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, lateral ruler {c}, a tick is {d} mm by {e}: agree.</source>
   <translation>Datei {a} mm/px {b}, seitliches Lineal {c}, ein Strich ist {d} mm nach {e}: stimmen überein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, lateral ruler {c}, a tick taken to be {d} mm: agree.</source>
   <translation>Datei {a} mm/px {b}, seitliches Lineal {c}, ein Strich als {d} mm genommen: stimmen überein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, lateral ruler {c}, a tick taken to be {d} mm: it fits, but with another tick another scale fits too, so it proves nothing.</source>
   <translation>Datei {a} mm/px {b}, seitliches Lineal {c}, ein Strich als {d} mm genommen: Es passt, doch mit anderem Strichmaß passt auch ein anderer Maßstab; das beweist nichts.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, lateral ruler {c}: agree.</source>
   <translation>Datei {a} mm/px {b}, seitliches Lineal {c}: stimmen überein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, {c}: they disagree, so no millimetres are trusted; measure a known length on the ruler.</source>
   <translation>Datei {a} mm/px {b}, {c}: Sie widersprechen sich, keinen Millimetern wird vertraut; messen Sie eine bekannte Länge am Lineal.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The Pixel Aspect Ratio {a}\{b} contradicts region {c}; the region is used.</source>
   <translation>Pixel Aspect Ratio {a}\{b} widerspricht Bereich {c}; benutzt wird der Bereich.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The cortices are not separable on the image at the narrowest frame (under 2 mm).</source>
   <translation>Die Kortikalisflächen sind im engsten Bild nicht zu trennen (unter 2 mm).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The decoder {a} at this frame.</source>
   <translation>Der Decoder {a} bei diesem Bild.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The decoder {a} while it opened the scan: the file is damaged or of an unknown kind.</source>
   <translation>Der Decoder {a} beim Öffnen der Aufnahme: Die Datei ist beschädigt oder unbekannter Art.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The decoder {a} while opening; it was started again.</source>
   <translation>Der Decoder {a} beim Öffnen; er wurde neu gestartet.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The decoder {a} {b} times: the scan was closed.</source>
   <translation>Der Decoder {a}, {b}-mal: Die Aufnahme wurde geschlossen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The decoder {a}; it was started again.</source>
   <translation>Der Decoder {a}; er wurde neu gestartet.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The depth was changed within the scan: the ticks of its ruler stand {a} px apart in frame {n} and {b} px in frame {m} (counted from 0), so that no one scale holds and no millimetres are trusted; save the frames of one depth as a scan of their own.</source>
   <translation>Die Tiefe wurde innerhalb der Aufnahme geändert: Die Marken ihres Lineals stehen in Bild {n} {a} px auseinander und in Bild {m} {b} px; kein Maßstab gilt für alle Bilder, keinen Millimetern wird vertraut: Speichern Sie die Bilder einer Tiefe als eigene Aufnahme.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The entered {a} frames per second are used instead of the file's {b} ({c}).</source>
   <translation>Die eingegebenen {a} Bilder je Sekunde gelten statt der {b} aus der Datei ({c}).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file does not say how its colours are stored; {a} is assumed.</source>
   <translation>Die Datei sagt nicht, wie ihre Farben gespeichert sind; angenommen wird {a}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file ends within its list of pages: {a} page(s) could be saved, others are missing.</source>
   <translation>Die Datei endet in ihrer Seitenliste: {a} Seite(n) waren zu retten, andere fehlen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file ends within its pixels; all frames that are used are there.</source>
   <translation>Die Datei endet mitten in ihren Pixeln; alle benutzten Bilder sind da.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file ends without its end mark; all frames are there.</source>
   <translation>Die Datei endet ohne ihre Endmarke; alle Bilder sind da.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file is a picture of another kind than ultrasound, so its own scale is not used and distances are in pixels: measure a known length on the depth ruler in the picture, or type the millimetres per pixel.</source>
   <translation>Die Datei ist ein Bild anderer Art als Ultraschall; ihr Maßstab wird nicht benutzt, Abstände stehen in Pixeln: Messen Sie eine bekannte Länge am Tiefenlineal im Bild oder geben Sie die Millimeter je Pixel ein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file is a {a}, not an ultrasound image; it is opened without a scale.</source>
   <translation>Die Datei ist {a} und kein Ultraschallbild; sie wird ohne Maßstab geöffnet.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file is damaged or was cut: {a} frames could be saved.</source>
   <translation>Die Datei ist beschädigt oder abgeschnitten: {a} Bilder waren zu retten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file says that its colours are RGB; the pictures have fewer samples for two of the three components, as YCbCr has, and are read as such.</source>
   <translation>Laut Datei sind die Farben RGB; die Bilder haben für zwei der drei Komponenten weniger Werte, wie YCbCr, und werden so gelesen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file was cut: it promises {a} frames, {b} could be saved.</source>
   <translation>Die Datei ist abgeschnitten: Sie verspricht {a} Bilder, {b} waren zu retten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file was cut: it promises {a} s, {b} frames could be saved.</source>
   <translation>Die Datei ist abgeschnitten: Sie verspricht {a} s, {b} Bilder waren zu retten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file was cut: {a} frames could be saved, how many there were is not known.</source>
   <translation>Die Datei ist abgeschnitten: {a} Bilder waren zu retten, wie viele es waren, ist nicht bekannt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file was cut: {a} of {b} frames could be saved.</source>
   <translation>Die Datei ist abgeschnitten: {a} von {b} Bildern waren zu retten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file's table of frame positions is wrong; the frames were found by their own marks.</source>
   <translation>Die Tabelle der Bildpositionen ist falsch; die Bilder wurden an ihren eigenen Marken gefunden.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file's ultrasound regions hold no two-dimensional picture with a scale.</source>
   <translation>Die Ultraschallbereiche der Datei enthalten kein zweidimensionales Bild mit Maßstab.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The frame was not decoded: {a}.</source>
   <translation>Das Bild wurde nicht decodiert: {a}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many bits a sample has; the pixels are those of {a} bits and are read so.</source>
   <translation>Der Kopf sagt nicht, wie viele Bits ein Wert hat; die Pixel sind solche von {a} Bit und werden so gelesen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, and the pixels hold {b} and a part.</source>
   <translation>Der Kopf sagt nicht, wie viele Bilder es sind, die Pixel reichen für {b} und einen Teil.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, and the pixels hold {b} and a part; {c} are used.</source>
   <translation>Der Kopf sagt nicht, wie viele Bilder es sind, die Pixel reichen für {b} und einen Teil; {c} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, the file holds {b}.</source>
   <translation>Der Kopf sagt nicht, wie viele Bilder es sind, die Datei enthält {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, the file holds {b}; all {b} are used.</source>
   <translation>Der Kopf sagt nicht, wie viele Bilder es sind, die Datei enthält {b}; alle {b} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, the pixels are those of {b}.</source>
   <translation>Der Kopf sagt nicht, wie viele Bilder es sind, die Pixel reichen für {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, the pixels are those of {b}; all {b} are used.</source>
   <translation>Der Kopf sagt nicht, wie viele Bilder es sind, die Pixel reichen für {b}; alle {b} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are; the {b} pieces of its pixels are read as one frame.</source>
   <translation>Der Kopf sagt nicht, wie viele Bilder es sind; die {b} Stücke seiner Pixel werden als ein Bild gelesen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header of {a} nests deeper than any scan; the file is damaged.</source>
   <translation>Der Kopf von {a} ist tiefer verschachtelt als jede Aufnahme; die Datei ist beschädigt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, and the pixels hold {b} and a part.</source>
   <translation>Im Kopf steht „{a}“ an der Stelle der Bilderzahl, die Pixel reichen für {b} und einen Teil.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, and the pixels hold {b} and a part; {c} are used.</source>
   <translation>Im Kopf steht „{a}“ an der Stelle der Bilderzahl, die Pixel reichen für {b} und einen Teil; {c} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, the file holds {b}.</source>
   <translation>Im Kopf steht „{a}“ an der Stelle der Bilderzahl, die Datei enthält {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, the file holds {b}; all {b} are used.</source>
   <translation>Im Kopf steht „{a}“ an der Stelle der Bilderzahl, die Datei enthält {b}; alle {b} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, the pixels are those of {b}.</source>
   <translation>Im Kopf steht „{a}“ an der Stelle der Bilderzahl, die Pixel reichen für {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, the pixels are those of {b}; all {b} are used.</source>
   <translation>Im Kopf steht „{a}“ an der Stelle der Bilderzahl, die Pixel reichen für {b}; alle {b} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, the video has {b}; all {b} are used.</source>
   <translation>Im Kopf steht „{a}“ an der Stelle der Bilderzahl, das Video hat {b}; alle {b} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be; the {b} pieces of its pixels are read as one frame.</source>
   <translation>Im Kopf steht „{a}“ an der Stelle der Bilderzahl; die {b} Stücke seiner Pixel werden als ein Bild gelesen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, and the pixels hold {b} and a part.</source>
   <translation>Der Kopf sagt {a} Bilder, die Pixel reichen für {b} und einen Teil.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, and the pixels hold {b} and a part; {c} are used.</source>
   <translation>Der Kopf sagt {a} Bilder, die Pixel reichen für {b} und einen Teil; {c} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, the file holds {b}.</source>
   <translation>Der Kopf sagt {a} Bilder, die Datei enthält {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, the file holds {b}; all {b} are used.</source>
   <translation>Der Kopf sagt {a} Bilder, die Datei enthält {b}; alle {b} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, the pixels are those of {b}.</source>
   <translation>Der Kopf sagt {a} Bilder, die Pixel reichen für {b}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, the pixels are those of {b}; all {b} are used.</source>
   <translation>Der Kopf sagt {a} Bilder, die Pixel reichen für {b}; alle {b} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, the video has {b}; all {b} are used.</source>
   <translation>Der Kopf sagt {a} Bilder, das Video hat {b}; alle {b} werden benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} of {b} bits stored; the pixels are those of {c} bits and are read so.</source>
   <translation>Der Kopf sagt, von {b} Bit seien {a} gespeichert; die Pixel sind solche von {c} Bit und werden so gelesen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} sample(s) per pixel, the pictures have {b}; the pictures are believed.</source>
   <translation>Der Kopf sagt {a} Wert(e) je Pixel, die Bilder haben {b}; den Bildern wird geglaubt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} x {b} pixels, the pictures have {c} x {d}; the pictures are believed.</source>
   <translation>Der Kopf sagt {a} x {b} Pixel, die Bilder haben {c} x {d}; den Bildern wird geglaubt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} x {b} pixels, the video has {c} x {d}.</source>
   <translation>Der Kopf sagt {a} x {b} Pixel, das Video hat {c} x {d}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header speaks of another picture size than the pixels have, so its millimetres are not trusted.</source>
   <translation>Der Kopf nennt eine andere Bildgröße, als die Pixel haben; seinen Millimetern wird nicht vertraut.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The loop has {a} frames per second: its frames count as separate stills.</source>
   <translation>Die Schleife hat {a} Bilder je Sekunde: Ihre Bilder gelten als Einzelbilder.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The loop has {a} frames per second; the narrowest moment may lie between two frames.</source>
   <translation>Die Schleife hat {a} Bilder je Sekunde; der engste Moment kann zwischen zwei Bildern liegen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest distance is the least of a few frames and may be too small.</source>
   <translation>Der engste Abstand ist der kleinste aus wenigen Bildern und kann zu klein sein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame is at the edge of the loop: the space may have been narrower beyond it.</source>
   <translation>Das engste Bild liegt am Rand der Schleife: Der Raum kann davor oder danach enger gewesen sein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame is at the edge of the phase: the space may have been narrower beyond it.</source>
   <translation>Das engste Bild liegt am Rand der Phase: Der Raum kann davor oder danach enger gewesen sein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame lies in a stretch of low confidence.</source>
   <translation>Das engste Bild liegt in einem Abschnitt geringer Sicherheit.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame lies in the internal rotation that was marked; check the marks.</source>
   <translation>Das engste Bild liegt in der markierten Innenrotation; prüfen Sie die Marken.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame that was seen lies beside lost frames; the gap was probably narrower in them.</source>
   <translation>Das engste gesehene Bild liegt neben verlorenen Bildern; dort war der Abstand vermutlich kleiner.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame was placed by hand where a cortex was not seen; no frame beside it bears it out.</source>
   <translation>Das engste Bild wurde von Hand gesetzt, wo eine Kortikalis nicht zu sehen war; kein Bild daneben bestätigt es.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The number {a} occurs more than once; all {b} pictures are used in order of name.</source>
   <translation>Die Nummer {a} kommt mehrmals vor; alle {b} Bilder werden in Namensfolge benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture has several ultrasound regions with their own scales; the region that holds both points decides.</source>
   <translation>Das Bild hat mehrere Ultraschallbereiche mit eigenem Maßstab; es gilt der Bereich, in dem beide Punkte liegen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored mirrored and turned by 90° to the left; it is shown and measured upright.</source>
   <translation>Das Bild ist gespiegelt und um 90° nach links gedreht gespeichert; es wird aufrecht gezeigt und gemessen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored mirrored and turned by 90° to the right; it is shown and measured upright.</source>
   <translation>Das Bild ist gespiegelt und um 90° nach rechts gedreht gespeichert; es wird aufrecht gezeigt und gemessen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored mirrored; it is shown and measured upright.</source>
   <translation>Das Bild ist gespiegelt gespeichert; es wird aufrecht gezeigt und gemessen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored turned by 90° to the left; it is shown and measured upright.</source>
   <translation>Das Bild ist um 90° nach links gedreht gespeichert; es wird aufrecht gezeigt und gemessen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored turned by 90° to the right; it is shown and measured upright.</source>
   <translation>Das Bild ist um 90° nach rechts gedreht gespeichert; es wird aufrecht gezeigt und gemessen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored upside down and mirrored; it is shown and measured upright.</source>
   <translation>Das Bild ist kopfüber und gespiegelt gespeichert; es wird aufrecht gezeigt und gemessen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored upside down; it is shown and measured upright.</source>
   <translation>Das Bild ist kopfüber gespeichert; es wird aufrecht gezeigt und gemessen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The pictures are numbered {a} to {b} in steps of {c}; each is one frame.</source>
   <translation>Die Bilder sind von {a} bis {b} in Schritten von {c} nummeriert; jedes ist ein Bild der Schleife.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The pixel spacing differs between frames ({a} to {b} mm), so no one scale holds for the loop; measure a known length on the depth ruler.</source>
   <translation>Der Pixelabstand wechselt zwischen den Bildern ({a} bis {b} mm), kein Maßstab gilt für die ganze Schleife; messen Sie eine bekannte Länge am Tiefenlineal.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The pixels are stored as YBR_FULL although the file says YBR_FULL_422.</source>
   <translation>Die Pixel sind als YBR_FULL gespeichert, obwohl die Datei YBR_FULL_422 sagt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The pixels have {a} bytes more than {b} frames need; the picture size in the header may be wrong.</source>
   <translation>Die Pixel haben {a} Byte mehr, als {b} Bilder brauchen; die Bildgröße im Kopf ist vielleicht falsch.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The point ({a}, {b}) lies outside every ultrasound region that has a scale; distances are in pixels: place both points inside the region.</source>
   <translation>Der Punkt ({a}, {b}) liegt außerhalb aller Ultraschallbereiche mit Maßstab; Abstände stehen in Pixeln: Setzen Sie beide Punkte in den Bereich.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The points lie in different ultrasound regions, so the distance between them is in pixels.</source>
   <translation>Die Punkte liegen in verschiedenen Ultraschallbereichen; ihr Abstand steht daher in Pixeln.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The points lie in overlapping regions with different scales; distances are in pixels.</source>
   <translation>Die Punkte liegen in überlappenden Bereichen mit verschiedenen Maßstäben; Abstände stehen in Pixeln.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The region has no scale.</source>
   <translation>Der Bereich hat keinen Maßstab.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The ruler was measured in one direction; that a pixel is {a} times as wide as high is the file's word, whose scale is not trusted: measure across too where there is a lateral ruler.</source>
   <translation>Das Lineal wurde in einer Richtung gemessen; dass ein Pixel {a}-mal so breit wie hoch ist, sagt nur die Datei, deren Maßstab nicht gesichert ist: Messen Sie auch quer, wo es ein seitliches Lineal gibt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The scale is the file's {a}, which does not say what part of the picture it holds for; compare it with the depth ruler.</source>
   <translation>Der Maßstab ist {a} der Datei, ohne Angabe, für welchen Bildteil er gilt; vergleichen Sie ihn mit dem Tiefenlineal.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The scale is the file's {a}, which is not measured in the tissue, so its millimetres are not trusted; measure a known length on the depth ruler.</source>
   <translation>Der Maßstab ist {a} der Datei, nicht im Gewebe gemessen; seinen Millimetern wird nicht vertraut. Messen Sie eine bekannte Länge am Tiefenlineal.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The scale of {a} mm per pixel is far from any ultrasound picture's; check it.</source>
   <translation>Der Maßstab von {a} mm je Pixel liegt weit von dem eines Ultraschallbilds; prüfen Sie ihn.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The scan has no frame times: the estimate rests on {a} frames.</source>
   <translation>Die Aufnahme hat keine Bildzeiten: Die Schätzung beruht auf {a} Bildern.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The times are from {a} ({b} frames per second); {c} says {d}: speeds and times may be wrong, distances are not touched.</source>
   <translation>Die Zeiten stammen aus {a} ({b} Bilder je Sekunde); {c} sagt {d}: Geschwindigkeiten und Zeiten können falsch sein, Abstände nicht.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The times are those that the frames bear themselves ({a}).</source>
   <translation>Die Zeiten sind die, die die Bilder selbst tragen ({a}).</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The typed scale is the same across and down, but a pixel is {a} times as wide as high by the file, so its millimetres are not trusted; type both directions, each with its own value.</source>
   <translation>Der eingegebene Maßstab ist quer und nach unten gleich, ein Pixel ist aber laut Datei {a}-mal so breit wie hoch; seinen Millimetern wird nicht vertraut: Geben Sie beide Richtungen ein, jede mit ihrem Wert.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The video's pixels are {a} times as wide as high; it is shown without stretching.</source>
   <translation>Die Pixel des Videos sind {a}-mal so breit wie hoch; es wird ungestreckt gezeigt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The {a}, {b}, is used instead of the file's {c}.</source>
   <translation>Benutzt wird: {a}, {b}, statt {c} aus der Datei.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The {a}, {b}, is used instead of the file's {c}; they agree.</source>
   <translation>Benutzt wird: {a}, {b}, statt {c} aus der Datei; beide stimmen überein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The {a}, {b}, is used instead of the file's {c}; they differ by {d}.</source>
   <translation>Benutzt wird: {a}, {b}, statt {c} aus der Datei; der Unterschied beträgt {d}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Two minima are closer than their error: frame {n} and frame {m} (counted from 0).</source>
   <translation>Zwei Minima liegen näher beieinander als ihr Fehler: Bild {n} und Bild {m}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>a cortex</source>
   <translation>eine Kortikalis</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>a file that begins like none of them</source>
   <translation>eine Datei, die wie keins davon beginnt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>a picture whose header is damaged</source>
   <translation>ein Bild mit beschädigtem Kopf</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>across the picture</source>
   <translation>quer</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>along the edge of the sector</source>
   <translation>am Rand des Sektors</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>an edge</source>
   <translation>eine Kante</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>another scan was opened</source>
   <translation>eine andere Aufnahme wurde geöffnet</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>both values must be positive</source>
   <translation>beide Werte müssen positiv sein</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>bright edge</source>
   <translation>die helle Kante</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>bright line above its shadow</source>
   <translation>die helle Linie über dem Schatten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>depth ruler</source>
   <translation>Tiefenlineal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>depth ruler {a} ({b} px for {c} mm)</source>
   <translation>Tiefenlineal {a} ({b} px für {c} mm)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>down the picture</source>
   <translation>nach unten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>edge</source>
   <translation>Kante</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>ischial tuberosity</source>
   <translation>Sitzbeinhöcker (IT)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>it is the 1 mm that writers put where they know none</source>
   <translation>es ist das 1 mm, das eingetragen wird, wo keins bekannt ist</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>its longer ticks</source>
   <translation>seinen langen Strichen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>its numbers</source>
   <translation>seinen Zahlen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>lateral ruler</source>
   <translation>seitliches Lineal</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>lateral ruler {a} ({b} px for {c} mm)</source>
   <translation>seitliches Lineal {a} ({b} px für {c} mm)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>lesser trochanter</source>
   <translation>kleiner Trochanter (LT)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>no ultrasound picture has such pixels</source>
   <translation>kein Ultraschallbild hat solche Pixel</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>point</source>
   <translation>Punkt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>scale measured on the ruler</source>
   <translation>am Lineal gemessener Maßstab</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>stopped working</source>
   <translation>ist ausgefallen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>the printed depth</source>
   <translation>der gedruckten Tiefe</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>the ticks of the {a} stand {b} px apart, {c} mm by the tag, and not {d} mm</source>
   <translation>die Striche ({a}) stehen {b} px auseinander, laut Datei {c} mm und nicht {d} mm</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>the video's time stamps</source>
   <translation>den Zeitstempeln des Videos</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>took longer than {a} s</source>
   <translation>brauchte länger als {a} s</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>typed scale</source>
   <translation>eingegebener Maßstab</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>ultrasound region {a} says {b} mm per pixel</source>
   <translation>Ultraschallbereich {a} sagt {b} mm je Pixel</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} % and {b} %</source>
   <translation>{a} % und {b} %</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} does not rise from frame to frame, as in a volume of slices or a loop out of order; it is not used.</source>
   <translation>{a} steigt nicht von Bild zu Bild, wie bei einem Volumen aus Schichten oder einer ungeordneten Schleife; es wird nicht benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} file(s) that {b} lists are missing: {c}.</source>
   <translation>{a} Datei(en), die {b} aufführt, fehlen: {c}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} frame(s) look damaged: {b} (counted from 0); one that cannot be decoded counts as lost.</source>
   <translation>{a} Bild(er) wirken beschädigt: {b} (ab 0 gezählt); was nicht decodiert werden kann, gilt als verloren.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} is known of {b} of {c} frames; it is not used.</source>
   <translation>{a} ist von {b} der {c} Bilder bekannt und wird nicht benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} is {b}, which is no frame rate; it is not used.</source>
   <translation>{a} ist {b}, das ist keine Bildrate; sie wird nicht benutzt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} mm per pixel</source>
   <translation>{a} mm je Pixel</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} names {b} file(s) outside its folder; they are left out.</source>
   <translation>{a} nennt {b} Datei(en) außerhalb seines Ordners; sie sind ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} needs the package {b}, which is not installed: run 'pip install {b}'.</source>
   <translation>{a} braucht das Paket {b}, das nicht installiert ist: „pip install {b}“ ausführen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} of {b} frames ({c}) bridged where a cortex was not seen.</source>
   <translation>{a} von {b} Bildern ({c}) überbrückt, wo eine Kortikalis nicht zu sehen war.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} of {b} frames ({c}) lost; the gap may have been narrower there.</source>
   <translation>{a} von {b} Bildern ({c}) verloren; dort kann der Abstand kleiner gewesen sein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} of {b} frames ({c}) uncertain by more than 2 mm.</source>
   <translation>{a} von {b} Bildern ({c}) um mehr als 2 mm unsicher.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} picture(s) are missing from the numbering: {b}; the times between them are not known.</source>
   <translation>{a} Bild(er) fehlen in der Nummerierung: {b}; die Zeiten dazwischen sind nicht bekannt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} says {b} mm per pixel, ultrasound region {c} says {d}; the region is used: compare it with the depth ruler.</source>
   <translation>{a} sagt {b} mm je Pixel, Ultraschallbereich {c} sagt {d}; benutzt wird der Bereich: Vergleichen Sie ihn mit dem Tiefenlineal.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} scan(s) are not listed in {b}: {c}.</source>
   <translation>{a} Aufnahme(n) sind in {b} nicht aufgeführt: {c}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} {b}\{c} is not believed: {d}.</source>
   <translation>{a} {b}\{c} ist nicht glaubhaft: {d}.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/side_work.py" />
   <source>Tracking stopped working; it was started again. Your work is kept.</source>
   <translation>Die Verfolgung ist ausgefallen und wurde neu gestartet. Ihre Arbeit bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Both bones are followed through the whole loop.</source>
   <translation>Beide Knochen werden durch die ganze Schleife verfolgt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Clear the list</source>
   <translation>Liste leeren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Ctrl O</source>
   <translation>Strg O</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Ctrl Shift O</source>
   <translation>Strg Umschalt O</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>DICOM, PNG or JPEG, a folder of stills, or a video.</source>
   <translation>DICOM, PNG oder JPEG, ein Ordner mit Standbildern oder ein Video.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Distances are measurements on saved pictures for a clinician to judge. They are not a diagnosis. Nothing leaves this computer unless you ask.</source>
   <translation>Abstände sind Messungen an gespeicherten Bildern zur ärztlichen Beurteilung. Sie sind keine Diagnose. Nichts verlässt diesen Rechner, wenn Sie es nicht verlangen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Drop a file or a folder here</source>
   <translation>Datei oder Ordner hier ablegen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Everything is kept as you work. After a crash or a power cut this window offers exactly what was there.</source>
   <translation>Alles wird beim Arbeiten gesichert. Nach einem Absturz oder Stromausfall bietet dieses Fenster genau das an, was da war.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>How a measurement goes</source>
   <translation>So läuft eine Messung</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>One click on each cortex. It snaps to the bright ridge.</source>
   <translation>Ein Klick auf jede Kortikalis. Er rastet am hellen Grat ein.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Only the frames that can change the result.</source>
   <translation>Nur die Bilder, die das Ergebnis ändern können.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Open a saved scan</source>
   <translation>Gespeicherte Aufnahme öffnen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Place</source>
   <translation>Setzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Recent</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Record, curve, frames and pictures, read back.</source>
   <translation>Bericht, Kurve, Bildwerte und Bilder, zurückgelesen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Scans you open appear here.</source>
   <translation>Geöffnete Aufnahmen erscheinen hier.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Start fresh, keep a copy</source>
   <translation>Neu beginnen, Kopie behalten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Try a sample</source>
   <translation>Beispiel ausprobieren</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>You decide on the narrowest frame.</source>
   <translation>Sie entscheiden über das engste Bild.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Acquisition checklist</source>
   <translation>Checkliste zur Aufnahme</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Arrows nudge by 1 px, with Shift by 0.1 px. Enter accepts, Space plays one second around the frame.</source>
   <translation>Pfeile verschieben um 1 px, mit Umschalt um 0,1 px. Eingabe nimmt an, Leertaste spielt eine Sekunde um das Bild.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Ask for the familiar pain at the narrowest point.</source>
   <translation>An der engsten Stelle nach dem vertrauten Schmerz fragen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Both bones are followed forwards and backwards from every frame that you placed or corrected.</source>
   <translation>Beide Knochen werden von jedem gesetzten oder korrigierten Bild aus vorwärts und rückwärts verfolgt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Both bones in the middle two thirds of the depth; then leave gain and depth alone.</source>
   <translation>Beide Knochen in den mittleren zwei Dritteln der Tiefe; dann Verstärkung und Tiefe lassen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Curvilinear probe, axial, below the buttock.</source>
   <translation>Konvexschallkopf, axial, unterhalb des Gesäßes.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Every file is read back and compared before it counts as written.</source>
   <translation>Jede Datei wird zurückgelesen und verglichen, bevor sie als geschrieben gilt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Find IT and LT in one frame; tilt heel-toe until both cortices are sharp.</source>
   <translation>IT und LT in einem Bild finden; Heel-toe kippen, bis beide Kortikales scharf sind.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Hip at 0°, knee bent to 90° and held by a second person.</source>
   <translation>Hüfte bei 0°, Knie auf 90° gebeugt und von einer zweiten Person gehalten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Hold neutral for 1 to 2 s.</source>
   <translation>Neutral 1 bis 2 s halten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>IT is the bright curve on the medial side, towards the buttock crease. A dark shadow lies behind it.</source>
   <translation>IT ist die helle Kurve auf der medialen Seite, zur Gesäßfalte hin. Dahinter liegt ein dunkler Schatten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>If the ridge is dull, choose another frame: a heel-toe tilt usually brightens one bone at a time.</source>
   <translation>Ist der Grat matt, ein anderes Bild wählen: Heel-toe-Kippen hellt meist einen Knochen nach dem anderen auf.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>LT is the bright curve on the lateral side, nearest to IT where it bulges most. A dark shadow lies behind it.</source>
   <translation>LT ist die helle Kurve auf der lateralen Seite, dem IT am nächsten, wo sie sich am stärksten wölbt. Dahinter liegt ein dunkler Schatten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Moving a caliper or a mark afterwards takes the confirmation back.</source>
   <translation>Wird danach ein Punkt oder eine Marke verschoben, ist die Bestätigung zurückgenommen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Only frames that can still change the result are shown. Is each mark on the bright ridge?</source>
   <translation>Nur Bilder, die das Ergebnis noch ändern können, werden gezeigt. Liegt jede Marke auf dem hellen Grat?</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Patient prone, pelvis level, held by a strap or a hand.</source>
   <translation>Bauchlage, Becken gerade, mit Gurt oder Hand gehalten.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Prone with the knee bent: foot out is internal rotation, foot in is external rotation.</source>
   <translation>Bauchlage mit gebeugtem Knie: Fuß außen ist Innenrotation, Fuß innen ist Außenrotation.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Repeat three times, lifting the probe; then the other side with the same settings.</source>
   <translation>Dreimal wiederholen, dabei den Schallkopf absetzen; dann die andere Seite mit gleichen Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Save as DICOM with its scale; for other formats keep the depth ruler in the picture.</source>
   <translation>Als DICOM mit Maßstab speichern; bei anderen Formaten das Tiefenlineal im Bild lassen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Say who the patient is and which side; mark the side in the picture.</source>
   <translation>Patient und Seite ansagen; die Seite im Bild kennzeichnen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Step a few frames back and on. Is another frame narrower? Are both ends on the cortex?</source>
   <translation>Ein paar Bilder zurück und weiter gehen. Ist ein anderes Bild enger? Liegen beide Punkte auf der Kortikalis?</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Sweep neutral, IR end, neutral, ER end, neutral; at least 3 s to each side.</source>
   <translation>Bewegung neutral, IR-Ende, neutral, AR-Ende, neutral; mindestens 3 s je Seite.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Side, {side}</source>
   <translation>Seite, {side}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Step {number} of 5, {name}, {state}</source>
   <translation>Schritt {number} von 5, {name}, {state}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Top bar</source>
   <translation>Obere Leiste</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>current step</source>
   <translation>aktueller Schritt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>{number} of 5</source>
   <translation>{number} von 5</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Confirm: you decide on the narrowest frame.</source>
   <translation>Bestätigen: Sie entscheiden über das engste Bild.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Enter does the next thing; Ctrl Z takes it back.</source>
   <translation>Eingabe macht den nächsten Schritt; Strg Z nimmt ihn zurück.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>It snaps to the bright ridge; hold Ctrl for a free point.</source>
   <translation>Er rastet am hellen Grat ein; Strg halten für einen freien Punkt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Look only at the frames that can change the result.</source>
   <translation>Nur die Bilder ansehen, die das Ergebnis ändern können.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Open: this scan is open.</source>
   <translation>Öffnen: Diese Aufnahme ist offen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>PgDn opens the next unmeasured scan.</source>
   <translation>Bild↓ öffnet die nächste ungemessene Aufnahme.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Place: one click on each cortex.</source>
   <translation>Setzen: ein Klick auf jede Kortikalis.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Track: both bones are followed.</source>
   <translation>Verfolgen: beide Knochen werden verfolgt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tracking_flow.py" />
   <source>Stopped. {count} frames tracked.</source>
   <translation>Angehalten. {count} Bilder verfolgt.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tracking_flow.py" />
   <source>This was tracked with another scale. Its distance counts once it is tracked with the present one.</source>
   <translation>Verfolgt wurde mit einem anderen Maßstab. Der Abstand gilt erst, wenn mit dem jetzigen verfolgt ist.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Measure</source>
   <translation>Messen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Mouse on the picture</source>
   <translation>Maus auf dem Bild</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Open the scan marked in the list</source>
   <translation>In der Liste markierte Aufnahme öffnen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Place at the crosshair</source>
   <translation>Am Fadenkreuz setzen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Distance</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>ER end</source>
   <translation>AR-Ende</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>External rotation</source>
   <translation>Außenrotation</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>IFS</source>
   <translation>IFS</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>IR end</source>
   <translation>IR-Ende</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Internal rotation</source>
   <translation>Innenrotation</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Pain</source>
   <translation>Schmerz</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>QF thickness</source>
   <translation>QF-Dicke</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>QFS</source>
   <translation>QFS</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Side not recorded</source>
   <translation>Seite nicht erfasst</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>The stated error leaves out the scale's own of {error} % (95 %).</source>
   <translation>Der angegebene Fehler enthält den des Maßstabs von {error} % (95 %) nicht.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>millimetres</source>
   <translation>Millimeter</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>{value} {unit} plus or minus {error}</source>
   <translation>{value} {unit} plus oder minus {error}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>Arrows move the mark, Enter opens the marked scan.</source>
   <translation>Pfeile bewegen die Markierung, Enter öffnet die markierte Aufnahme.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>No ultrasound scans in this folder. {count} files were looked at.</source>
   <translation>Keine Ultraschallaufnahmen in diesem Ordner. {count} Dateien wurden angesehen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>Open a folder to see its scans.</source>
   <translation>Einen Ordner öffnen, um seine Aufnahmen zu sehen.</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>Scans</source>
   <translation>Aufnahmen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>next unmeasured</source>
   <translation>nächste offene</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>{done} of {total} done</source>
   <translation>{done} von {total} fertig</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_flow.py" />
   <source>pixels only</source>
   <translation>nur Pixel</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_flow.py" />
   <source>scale in the file</source>
   <translation>mit Maßstab</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Confirmed</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Exported</source>
   <translation>Ausgegeben</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Measured</source>
   <translation>Gemessen</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Unreadable</source>
   <translation>Nicht lesbar</translation>
  </message>
 </context>
</TS>
