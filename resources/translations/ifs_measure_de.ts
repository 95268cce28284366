<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>ifs_measure</name>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Add a quantity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Calibration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Calipers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Contact at this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Copy as a table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Copy the value or the chart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Display as saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Display: brightness, contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Do the next thing (the filled button)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>ER end at this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Extend the selected arc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Faster</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>First frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Fit; again: the whole picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Fold the sides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Frame back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Frame on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Go to the narrowest frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Help sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Hold: overlays off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>IR end at this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Last frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Link or unlink play</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Loop, back and forth, once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Narrowest frame of the next phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Neutral at this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next frame to review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next mark or anchor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next part of the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next unmeasured scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Not recorded (in a field)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Nudge the selected end by 0.1 px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Nudge the selected end by 1 px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>One level back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>One to one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Open a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Open a scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Pain at this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Phases and review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Picture only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Play 1 s around</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Play or pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Previous frame to review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Previous mark or anchor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Previous scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Protocol and findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Redraw the arc with 3 to 7 clicks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Regions and ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Remove the selected point, correction or mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Select IT and LT in turn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Shorten the selected arc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Slower</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ten frames back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ten frames on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Track</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Worklist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Zoom in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Zoom out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/arc_editing.py" />
   <source>Redraw the arc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Click both ends of the length on the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>G</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Known length in millimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Known length on the ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Measure it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Millimetres per pixel across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Millimetres per pixel down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>No scale in this file. Distances are shown in pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Or type the scale, in mm per pixel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Use the file's scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Use this scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Bone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Edge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Free distance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>No distance yet. Place a caliper on each cortex.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Q</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Quadratus femoris space (QFS)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Quadratus femoris thickness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>R</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Remove quantity {key}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Surface</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>MRI {value}, not ultrasound</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>Mark neutral (N), IR end (I), ER end (E)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>US mean {value}, neutral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>US {value}, static</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Curvilinear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>ER</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>ER only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>ER to IR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Familiar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Goniometer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>IR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>IR only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>IR to ER</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Inclinometer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>LT most prominent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>LT not sharp</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Linear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Lying on the side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Other pain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Phased</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Prone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Standing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Supine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>abnormal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>absent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>active</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>active, assisted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>after surgery</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>at the ER end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>at the IR end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>avulsion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>axial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>back of the thigh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>below the knee</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>body habitus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>both</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>buttock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>calcified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>cannot tell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>complete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>coronal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>cortices meet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>curved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>decreased, diffuse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>decreased, focal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>displaced, lateral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>displaced, medial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>displaced, superficial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>enlarged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>equivocal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>estimated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>exostosis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>fair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>felt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>female</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>groin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>heard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>hypoechoic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>in the hamstring origin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>in the muscle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>increased, diffuse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>increased, focal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>irregular</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>kinked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>lateral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>lateral to the ischium</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>long axis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>male</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>medial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>muscle compressed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>negative</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>neutral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>neutral, IR, neutral, ER, neutral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>no movement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>none seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>normal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not assessable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not assessed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not visible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>oblique</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>oblique axial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>other position</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>partial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>partial tear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>passive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>physician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>poor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>positive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>present</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>probe moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>reduced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>resident</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>rotation not measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>sagittal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>scale from a ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>shadowing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>sharp</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>short axis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>smooth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>sonographer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>straight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>strapped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>suspected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>swollen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>thickened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>towards the transducer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>trainee</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>uneven</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Back and forth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>End</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Fit the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Frame slider, frame {frame} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Frame {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Loop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Play</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Speed, {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Zoom, {value} per cent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Choose a second scan from the worklist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>L</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Linked play</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>all in {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>1 file written, read back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>Confirmation taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>Confirmation taken back: a mark changed in frame {frame}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>Confirmation taken back: the scale changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>Confirmation taken back: {end} moved in frame {frame}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>Tracking frame {done} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>{count} files written, read back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>As saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Brightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Display</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Display only. Tracking reads the saved picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Gamma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Invert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Local contrast (CLAHE)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Shift V</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Copy as picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Copy as table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Distance chart, empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Distance chart, narrowest {distance}, frame {frame}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Show published MRI values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Show the whole loop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>The distance curve appears here when both bones are placed and tracked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>This value was not derived from a dynamic minimum.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>{seen} of {total} frames have a distance. Control Shift C copies the table of frames.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Change the folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Go to the first (F3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Leave out names and dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>The record is still a draft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Written files are read back and compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>last used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>not written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>written, read back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>{count} fields are empty: {names}. Fill them in or set “not recorded”. Export works either way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_flow.py" />
   <source>Beside the scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_editors.py" />
   <source>degrees</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_editors.py" />
   <source>from the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_editors.py" />
   <source>needed to confirm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Acquisition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Active knee extension</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Anteversion read by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Axis of the muscle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Bent knee fall-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Calcification</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Comment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Compression seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Contour of IT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Contour of LT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Date of the MRI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Depth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Earlier hip surgery</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Edema grade (MRI)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Edema scheme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Eruption in phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Eruption sign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Examined on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Experience</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Extension, adduction, ER</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Facility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Fatty grade (MRI)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Fatty scheme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Femoral anteversion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Fluid in the bursa</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Foot at the narrowest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Frequency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>From MRI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hamstring origin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Height</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hip abduction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hip flexion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hip replacement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>IFI test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>IT cortex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Indication</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Knee flexion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>LT cortex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Lag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Last used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Left of picture is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Limitations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Long-stride walking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Measured by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Movement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle bulk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle displaced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle echogenicity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle tear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle, narrowest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle, neutral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle, tendon, nerve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Narrowest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Obturator externus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Order of the sweep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain before, 0 to 10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain during, 0 to 10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain in phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, 0 to 10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, abduction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, adduction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, neutral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Patient and operator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Patient code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pelvis held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Phase marks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Physical tests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Picture quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Plane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Position</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Probe lifted between</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Prone standard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Relief with short steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Reviewer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation read by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation, ER end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation, IR end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation, start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Scanned by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, ER</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, IR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, neutral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Seen in motion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Signed by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Signed on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Site of pain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Snapping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sweep number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sweeps in all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Symptomatic side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Symptoms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Symptoms reproduced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Transducer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Transducer model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Two-step test, step 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Two-step test, step 2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Widest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>E</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>Foot in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>Foot out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>I</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>Seen from the feet, prone, knee bent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>external rotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>internal rotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Esc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Find</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Find in the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Keys and mouse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Show the tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>Skip the tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>{number} of 4</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>1 frame can change the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Accept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Arrows nudge. Shift: 0.1 px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Both cortices were lost. Place them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Both ends are placed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Both ends are placed. Track them through the loop.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the first end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the lateral cortex of the ischial tuberosity (IT).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the medial cortex of the lesser trochanter (LT).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the other end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click {low} to {high} points along the bone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirm {distance}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmed at frame {frame}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Ctrl Z</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Drag an end to move it. Arrows: 1 px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Export again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Export the draft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame}. Are both ends on the cortex?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame}. Is IT on the cortex?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame}. Is LT on the cortex?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Go to frame {frame}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Hold Ctrl: no snapping. Arrows: 1 px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Is this the narrowest? Both ends on the cortex?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Look at each, nudge what is off, accept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Look at the narrowest frame, then confirm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Measure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Moving a caliper or a mark takes this back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>No cortex here. Click keeps a free point.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>No frame shows a distance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>One frame: a static measurement.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>PgDn opens the next unmeasured scan.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Play ± 1 s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Review 1 frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Review {count} frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>The distance is not confirmed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>The record says draft.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Use this arc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Written and read back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>{count} frames can change the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>{count} so far. Esc gives up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Change the surface</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Degrees of rotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Mark {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Remove a quantity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Remove the mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Swap IR and ER</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Distance chart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Inspector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Phases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/notices.py" />
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>1 frame to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>1 mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Distance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Distance confirmed, frame {frame}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Distance in this frame, preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Draft. Not tracked yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Draft. {done} of {total} frames looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>First end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>IFS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>IT, lateral cortex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>LT, medial cortex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>No scale in this file. Measure a known length on the ruler (K).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Other end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Placing and tracking here: {here}. A single reading, published: {published} (both 95 %).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>QF thickness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>QFS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>free point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>{count} frames to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>{count} marks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>{number} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>C</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Degrees, ER end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Degrees, IR end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Excursion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Marks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>N</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>No marks. Go to a frame and press N, I, E, C or P.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>P</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>The narrowest frame lies in the internal rotation you marked. Prone with the knee bent, foot out is internal rotation. Keep, or swap the marks?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>at this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>optional</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Calibration, {words}, {detail}, {state}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Ischial tuberosity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Lateral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Lesser trochanter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Medial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Orientation not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Picture, frame {frame} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>US region {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>caliper ends in two regions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>no scale in this file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>pixel spacing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>ruler and file disagree</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Enter the scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Measure the ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>4×</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>4×, free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>4×, snaps to ridge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Move IT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Move LT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>No cortex here. The point stays where you put it and is followed as a free point.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Place IT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Place LT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Remove the points of this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>The first end is in frame {frame}. Place the other one there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>Nothing filled in. Choose a preset or start with the position.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>Presets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>{count} needed to confirm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>{filled} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Distance confirmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Draft. All frames looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Draft. Not confirmed yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Narrowest distance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_flow.py" />
   <source>Accept the frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_flow.py" />
   <source>Confirm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>All frames looked at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Bridged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Bridged, {count} frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>IT cortex faint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>LT cortex faint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Narrowest candidate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Near the loop's end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Nothing to review. Track first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Passes disagree</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Probe moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Review item {place} of {total}, frame {frame}, {reason}, {state}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>{count} other frames cannot change the result by more than its ±.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Both bones are followed through the whole loop.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Clear the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Continue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Ctrl O</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Ctrl Shift O</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>DICOM, PNG or JPEG, a folder of stills, or a video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Distances are measurements on saved pictures for a clinician to judge. They are not a diagnosis. Nothing leaves this computer unless you ask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Drop a file or a folder here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Everything is kept as you work. After a crash or a power cut this window offers exactly what was there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>How a measurement goes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>One click on each cortex. It snaps to the bright ridge.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Only the frames that can change the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Open a saved scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Recent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Record, curve, frames and pictures, read back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Scans you open appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Start fresh, keep a copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Try a sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>You decide on the narrowest frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Acquisition checklist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Arrows nudge by 1 px, with Shift by 0.1 px. Enter accepts, Space plays one second around the frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Ask for the familiar pain at the narrowest point.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Both bones are followed forwards and backwards from every frame that you placed or corrected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Both bones in the middle two thirds of the depth; then leave gain and depth alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Curvilinear probe, axial, below the buttock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Every file is read back and compared before it counts as written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Find IT and LT in one frame; tilt heel-toe until both cortices are sharp.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Help for this step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Hip at 0°, knee bent to 90° and held by a second person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Hold neutral for 1 to 2 s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>IT is the bright curve on the medial side, towards the buttock crease. A dark shadow lies behind it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>If the ridge is dull, choose another frame: a heel-toe tilt usually brightens one bone at a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>LT is the bright curve on the lateral side, nearest to IT where it bulges most. A dark shadow lies behind it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Moving a caliper or a mark afterwards takes the confirmation back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Only frames that can still change the result are shown. Is each mark on the bright ridge?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Patient prone, pelvis level, held by a strap or a hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Prone with the knee bent: foot out is internal rotation, foot in is external rotation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Repeat three times, lifting the probe; then the other side with the same settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Save as DICOM with its scale; for other formats keep the depth ruler in the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Say who the patient is and which side; mark the side in the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Step a few frames back and on. Is another frame narrower? Are both ends on the cortex?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Sweep neutral, IR end, neutral, ER end, neutral; at least 3 s to each side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Side, {side}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Side?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Step {number} of 5, {name}, {state}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Top bar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>current step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>{number} of 5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tracking_flow.py" />
   <source>Stopped. {count} frames tracked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>ER end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>External rotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>IR end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Internal rotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Neutral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Pain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Side not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>millimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>{value} {unit} plus or minus {error}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>No ultrasound scans in this folder. {count} files were looked at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>Open a folder to see its scans.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>PgDn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>Scans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>next unmeasured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>{done} of {total} done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Confirmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Unreadable</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
