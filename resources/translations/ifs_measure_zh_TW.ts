<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
 <context>
  <name>ifs_measure</name>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Add a quantity</source>
   <translation>新增測量項目</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Brightness and contrast</source>
   <translation>亮度與對比</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Calibration</source>
   <translation>校準</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Calipers</source>
   <translation>卡尺</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Compare</source>
   <translation>比較</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Contact at this frame</source>
   <translation>此影格：接觸</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Copy as a table</source>
   <translation>複製為表格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Copy the value or the chart</source>
   <translation>複製數值或曲線</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ctrl held</source>
   <translation>按住 Ctrl</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ctrl+wheel</source>
   <translation>Ctrl＋轉輪</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Display as saved</source>
   <translation>依儲存狀態顯示</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Display: brightness, contrast</source>
   <translation>顯示：亮度、對比</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Do the next thing (the filled button)</source>
   <translation>執行下一步（實心按鈕）</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Double click on an arc</source>
   <translation>在弧線上點按兩次</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>ER end at this frame</source>
   <translation>此影格：外旋終點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Export</source>
   <translation>匯出</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Extend the selected arc</source>
   <translation>延長所選弧線</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Faster</source>
   <translation>加快</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>First frame</source>
   <translation>第一影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Fit; again: the whole picture</source>
   <translation>符合視窗；再按一次：整張影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Fold the sides</source>
   <translation>收合兩側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Frame back</source>
   <translation>上一影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Frame on</source>
   <translation>下一影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Frames</source>
   <translation>影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Go to the narrowest frame</source>
   <translation>前往最窄影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Help sheet</source>
   <translation>說明表</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Hold: overlays off</source>
   <translation>按住：隱藏標示</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>IR end at this frame</source>
   <translation>此影格：內旋終點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Its points</source>
   <translation>弧線的點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Last frame</source>
   <translation>最後影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Left click</source>
   <translation>左鍵點按</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Link or unlink play</source>
   <translation>連結或取消連結播放</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Loop, back and forth, once</source>
   <translation>循環、來回、單次</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Menu</source>
   <translation>選單</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Middle drag, Shift+left drag</source>
   <translation>中鍵拖曳或 Shift＋左鍵拖曳</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Move the crosshair by 1 px</source>
   <translation>十字線移動 1 px</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Move the crosshair, no snapping</source>
   <translation>移動十字線，不吸附</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Move the crosshair; held, faster</source>
   <translation>移動十字線；按住則加快</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Narrowest frame of the next phase</source>
   <translation>下一期的最窄影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Neutral at this frame</source>
   <translation>此影格：中立位</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next frame to review</source>
   <translation>下一個待檢視影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next mark or anchor</source>
   <translation>下一個標記或錨點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next part of the window</source>
   <translation>視窗的下一區</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Next unmeasured scan</source>
   <translation>下一個未測量的影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>No snapping</source>
   <translation>不吸附</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Not recorded (in a field)</source>
   <translation>未記錄（欄位內）</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Nudge the selected end by 0.1 px</source>
   <translation>所選端點微移 0.1 px</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Nudge the selected end by 1 px</source>
   <translation>所選端點微移 1 px</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>One frame</source>
   <translation>一個影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>One level back</source>
   <translation>退回一層</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>One to one</source>
   <translation>一比一</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Open a folder</source>
   <translation>開啟資料夾</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Open a scan</source>
   <translation>開啟影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Other loop: frame back</source>
   <translation>另一影片：上一格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Other loop: frame on</source>
   <translation>另一影片：下一格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Other loop: play or pause</source>
   <translation>另一影片：播放或暫停</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Pain at this frame</source>
   <translation>此影格：疼痛</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Pan</source>
   <translation>移動影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Phases and review</source>
   <translation>分期與檢視</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Picture</source>
   <translation>影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Picture only</source>
   <translation>只顯示影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Place at the crosshair, no snapping</source>
   <translation>放在十字線處，不吸附</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Place by keys; select IT and LT in turn</source>
   <translation>以按鍵放置；輪流選取 IT 與 LT</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Place the next missing end; select or drag the nearest</source>
   <translation>放置下一個端點；選取或拖曳最近的端點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Play 1 s around</source>
   <translation>播放前後 1 秒</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Play or pause</source>
   <translation>播放或暫停</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Previous frame to review</source>
   <translation>上一個待檢視影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Previous mark or anchor</source>
   <translation>上一個標記或錨點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Previous scan</source>
   <translation>上一個影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Protocol and findings</source>
   <translation>流程與發現</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Quit</source>
   <translation>結束</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Redraw the arc with 3 to 7 clicks</source>
   <translation>以 3 到 7 次點按重畫弧線</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Regions and ruler</source>
   <translation>區域與尺標</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Remove the selected point, correction or mark</source>
   <translation>移除所選的點、修正或標記</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Reset the layout</source>
   <translation>重設版面配置</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Right click</source>
   <translation>右鍵點按</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Right drag</source>
   <translation>右鍵拖曳</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Shift+wheel</source>
   <translation>Shift＋轉輪</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Shorten the selected arc</source>
   <translation>縮短所選弧線</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Slower</source>
   <translation>減慢</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Swap left and right sides</source>
   <translation>左右兩側對調</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ten frames</source>
   <translation>十個影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ten frames back</source>
   <translation>退十影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Ten frames on</source>
   <translation>進十影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Track</source>
   <translation>追蹤</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Undo</source>
   <translation>復原</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Unlock or lock the panels</source>
   <translation>解除或鎖定面板</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Wheel</source>
   <translation>滑鼠轉輪</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Window</source>
   <translation>視窗</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Worklist</source>
   <translation>工作清單</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Zoom at the pointer</source>
   <translation>於指標處縮放</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Zoom in</source>
   <translation>放大</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/actions.py" />
   <source>Zoom out</source>
   <translation>縮小</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/app.py" />
   <source>Choose a file</source>
   <translation>選擇檔案</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/app.py" />
   <source>Choose a folder</source>
   <translation>選擇資料夾</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Click both ends of the length on the picture.</source>
   <translation>請在影像上點按該長度的兩端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Known length in millimetres</source>
   <translation>已知長度（毫米）</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Known length on the ruler</source>
   <translation>尺標上的已知長度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Measure it</source>
   <translation>測量</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Millimetres per pixel across</source>
   <translation>每像素毫米（水平）</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Millimetres per pixel down</source>
   <translation>每像素毫米（垂直）</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>No scale in this file. Distances are shown in pixels.</source>
   <translation>此檔案沒有比例尺。距離以像素顯示。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Or type the scale, in mm per pixel</source>
   <translation>或輸入比例尺（mm／像素）</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Use</source>
   <translation>使用</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Use the file's scale</source>
   <translation>使用檔案的比例尺</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>Use this scale</source>
   <translation>使用此比例尺</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>across</source>
   <translation>水平</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calibration_panel.py" />
   <source>down</source>
   <translation>垂直</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Bone</source>
   <translation>骨</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Edge</source>
   <translation>邊緣</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Free distance</source>
   <translation>自由距離</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>No distance yet. Place a caliper on each cortex.</source>
   <translation>尚無距離。請在每個骨皮質放置卡尺。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Point</source>
   <translation>點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Q</source>
   <translation>Q</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Quadratus femoris space (QFS)</source>
   <translation>股方肌間隙 (QFS)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Quadratus femoris thickness</source>
   <translation>股方肌厚度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>R</source>
   <translation>R</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Redraw the arc</source>
   <translation>重畫弧線</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Remove quantity {key}</source>
   <translation>移除測量項目 {key}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>Surface</source>
   <translation>表面</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/calipers_panel.py" />
   <source>selected</source>
   <translation>已選取</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>MRI {value}, not ultrasound</source>
   <translation>MRI {value}，非超音波</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>Mark neutral ({n}), IR end ({i}), ER end ({e})</source>
   <translation>標記中立位 ({n})、內旋終點 ({i})、外旋終點 ({e})</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>US mean {value}, neutral</source>
   <translation>US 平均 {value}，中立位</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>US {value}, static</source>
   <translation>US {value}，靜態</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_painting.py" />
   <source>lost</source>
   <translation>遺失</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_presenter.py" />
   <source>Checking the scale…</source>
   <translation>正在核對比例尺…</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/chart_presenter.py" />
   <source>One frame: a static measurement. Tracking needs a loop.</source>
   <translation>單一影格：靜態測量。追蹤需要一段影像。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Curvilinear</source>
   <translation>凸陣</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>ER</source>
   <translation>外旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>ER only</source>
   <translation>僅外旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>ER to IR</source>
   <translation>外旋到內旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Familiar</source>
   <translation>熟悉的疼痛</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Goniometer</source>
   <translation>量角器</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>IR</source>
   <translation>內旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>IR only</source>
   <translation>僅內旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>IR to ER</source>
   <translation>內旋到外旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Inclinometer</source>
   <translation>傾斜儀</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>LT most prominent</source>
   <translation>LT 最突出處</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>LT not sharp</source>
   <translation>LT 不清楚</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Linear</source>
   <translation>線陣</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Lying on the side</source>
   <translation>側臥</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Other pain</source>
   <translation>其他疼痛</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Phased</source>
   <translation>相位陣列</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Prone</source>
   <translation>俯臥</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Standing</source>
   <translation>站立</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>Supine</source>
   <translation>仰臥</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>abnormal</source>
   <translation>異常</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>absent</source>
   <translation>無</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>active</source>
   <translation>主動</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>active, assisted</source>
   <translation>主動輔助</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>after surgery</source>
   <translation>術後</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>at the ER end</source>
   <translation>在外旋終點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>at the IR end</source>
   <translation>在內旋終點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>avulsion</source>
   <translation>撕脫</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>away</source>
   <translation>遠離</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>axial</source>
   <translation>軸向</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>back of the thigh</source>
   <translation>大腿後側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>below the knee</source>
   <translation>膝下</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>body habitus</source>
   <translation>體型</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>both</source>
   <translation>兩者</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>buttock</source>
   <translation>臀部</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>by hand</source>
   <translation>徒手</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>calcified</source>
   <translation>鈣化</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>cannot tell</source>
   <translation>無法判斷</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>complete</source>
   <translation>完全</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>coronal</source>
   <translation>冠狀</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>cortices meet</source>
   <translation>骨皮質相接</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>curved</source>
   <translation>彎曲</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>decreased, diffuse</source>
   <translation>降低，瀰漫</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>decreased, focal</source>
   <translation>降低，局部</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>displaced, lateral</source>
   <translation>移位，外側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>displaced, medial</source>
   <translation>移位，內側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>displaced, superficial</source>
   <translation>移位，淺層</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>enlarged</source>
   <translation>增大</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>equivocal</source>
   <translation>不明確</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>estimated</source>
   <translation>估計</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>exostosis</source>
   <translation>外生骨疣</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>fair</source>
   <translation>尚可</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>felt</source>
   <translation>可觸及</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>female</source>
   <translation>女</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>groin</source>
   <translation>鼠蹊部</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>heard</source>
   <translation>可聽見</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>hypoechoic</source>
   <translation>低回音</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>in</source>
   <translation>內</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>in the hamstring origin</source>
   <translation>在膕旁肌起點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>in the muscle</source>
   <translation>在肌肉內</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>increased, diffuse</source>
   <translation>增高，瀰漫</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>increased, focal</source>
   <translation>增高，局部</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>irregular</source>
   <translation>不規則</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>kinked</source>
   <translation>折曲</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>lateral</source>
   <translation>外側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>lateral to the ischium</source>
   <translation>坐骨外側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>left</source>
   <translation>左</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>long axis</source>
   <translation>長軸</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>male</source>
   <translation>男</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>medial</source>
   <translation>內側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>muscle compressed</source>
   <translation>肌肉受壓</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>negative</source>
   <translation>陰性</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>neutral</source>
   <translation>中立位</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>neutral, IR, neutral, ER, neutral</source>
   <translation>中立、內旋、中立、外旋、中立</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>no</source>
   <translation>否</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>no movement</source>
   <translation>無動作</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>none</source>
   <translation>無</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>none seen</source>
   <translation>未見</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>normal</source>
   <translation>正常</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not assessable</source>
   <translation>無法評估</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not assessed</source>
   <translation>未評估</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not done</source>
   <translation>未做</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not recorded</source>
   <translation>未記錄</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not seen</source>
   <translation>未見到</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>not visible</source>
   <translation>看不見</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>oblique</source>
   <translation>斜向</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>oblique axial</source>
   <translation>斜軸向</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>other</source>
   <translation>其他</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>other position</source>
   <translation>其他姿勢</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>out</source>
   <translation>外</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>partial</source>
   <translation>部分</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>partial tear</source>
   <translation>部分撕裂</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>passive</source>
   <translation>被動</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>physician</source>
   <translation>醫師</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>poor</source>
   <translation>差</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>positive</source>
   <translation>陽性</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>present</source>
   <translation>有</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>probe moved</source>
   <translation>探頭移動</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>reduced</source>
   <translation>減少</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>resident</source>
   <translation>住院醫師</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>right</source>
   <translation>右</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>rotation not measured</source>
   <translation>未測旋轉角度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>sagittal</source>
   <translation>矢狀</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>scale from a ruler</source>
   <translation>比例尺來自尺標</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>seen</source>
   <translation>可見</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>shadowing</source>
   <translation>聲影</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>sharp</source>
   <translation>清楚</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>short axis</source>
   <translation>短軸</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>smooth</source>
   <translation>平滑</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>sonographer</source>
   <translation>超音波技術員</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>straight</source>
   <translation>直</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>strapped</source>
   <translation>束帶固定</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>suspected</source>
   <translation>疑似</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>swollen</source>
   <translation>腫脹</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>thickened</source>
   <translation>增厚</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>towards the transducer</source>
   <translation>朝向探頭</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>trainee</source>
   <translation>受訓者</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>uneven</source>
   <translation>不均勻</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>unknown</source>
   <translation>不明</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/choice_words.py" />
   <source>yes</source>
   <translation>是</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Back and forth</source>
   <translation>來回</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>End</source>
   <translation>End</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Fit the picture</source>
   <translation>影像符合視窗</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Frame slider, frame {frame} of {total}</source>
   <translation>影格滑桿，第 {frame} 影格，共 {total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Frame {number}</source>
   <translation>影格 {number}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Home</source>
   <translation>Home</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Loop</source>
   <translation>循環</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Once</source>
   <translation>單次</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Pause</source>
   <translation>暫停</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Play</source>
   <translation>播放</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Space</source>
   <translation>空白鍵</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Speed</source>
   <translation>速度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Speed, {value}</source>
   <translation>速度，{value}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/cine_controls.py" />
   <source>Zoom, {value} per cent</source>
   <translation>縮放，百分之 {value}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/closing.py" />
   <source>The record is being written. The window closes when it is.</source>
   <translation>紀錄寫入中。寫完後視窗會關閉。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>Excursion</source>
   <translation>變動範圍</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>More than the {value} mm needed to exceed measurement error (published).</source>
   <translation>大於超過測量誤差所需的 {value} mm（文獻）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>Neutral</source>
   <translation>中立位</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>Side?</source>
   <translation>側別？</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>Smaller than the {value} mm needed to exceed measurement error (published).</source>
   <translation>小於超過測量誤差所需的 {value} mm（文獻）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>That scan is not measured yet: its picture is shown, its number is not.</source>
   <translation>該影像尚未測量：顯示其影像，不顯示數值。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>The other loop's number stands in the record.</source>
   <translation>另一段影像的數值已寫入紀錄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>Use as comparison</source>
   <translation>作為比較</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_flow.py" />
   <source>{name}, frame {frame}</source>
   <translation>{name}，影格 {frame}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_pane.py" />
   <source>Picture of the other loop</source>
   <translation>另一段影像的畫面</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Choose a second scan.</source>
   <translation>請選擇第二個掃描。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Comparison</source>
   <translation>比較</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Difference</source>
   <translation>差異</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>L</source>
   <translation>L</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Linked play</source>
   <translation>連結播放</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Other loop alone</source>
   <translation>單獨控制另一影片</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>Same patient number in the file</source>
   <translation>檔案中的病人編號相同</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>The other side, or an earlier scan of the same patient.</source>
   <translation>另一側，或同一病人先前的掃描。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/compare_view.py" />
   <source>all in {unit}</source>
   <translation>皆以 {unit} 計</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>1 file written, read back.</source>
   <translation>已寫入 1 個檔案並讀回核對。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>Tracking frame {done} of {total}</source>
   <translation>正在追蹤第 {done} 影格，共 {total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/controller.py" />
   <source>{count} files written, read back.</source>
   <translation>已寫入 {count} 個檔案並讀回核對。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/degrees_field.py" />
   <source>Expected 0 to {most}°, found {found}.</source>
   <translation>需要 0 至 {most}°，實際為 {found}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/degrees_field.py" />
   <source>optional</source>
   <translation>選填</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/desk.py" />
   <source>The record is being written. The other scan opens when it is.</source>
   <translation>紀錄寫入中。寫完後會開啟另一個掃描。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>As saved</source>
   <translation>依儲存狀態</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Brightness</source>
   <translation>亮度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Contrast</source>
   <translation>對比</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Display</source>
   <translation>顯示</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Display only. Tracking reads the saved picture.</source>
   <translation>僅影響顯示。追蹤讀取儲存的影像。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Gamma</source>
   <translation>伽瑪</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Invert</source>
   <translation>反相</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Language</source>
   <translation>語言</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Language, from the next start</source>
   <translation>語言（下次啟動生效）</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Light</source>
   <translation>淺色</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Local contrast (CLAHE)</source>
   <translation>局部對比 (CLAHE)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/display_panel.py" />
   <source>Theme</source>
   <translation>主題</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Copy as picture</source>
   <translation>複製為圖片</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Copy as table</source>
   <translation>複製為表格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Distance chart, empty</source>
   <translation>距離圖，空白</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Distance chart, narrowest {distance}, frame {frame}</source>
   <translation>距離圖，最窄 {distance}，影格 {frame}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Show published MRI values</source>
   <translation>顯示已發表的 MRI 數值</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>Show the whole loop</source>
   <translation>顯示整段影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>The distance curve appears here when both bones are placed and tracked.</source>
   <translation>兩處骨骼放置並追蹤後，距離曲線會顯示在這裡。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>This value was not derived from a dynamic minimum.</source>
   <translation>此數值並非由動態最小值得出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>frame</source>
   <translation>影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>s</source>
   <translation>秒</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/distance_chart.py" />
   <source>{seen} of {total} frames have a distance. Control Shift C copies the table of frames.</source>
   <translation>{total} 影格中有 {seen} 影格具有距離。Control Shift C 可複製影格表格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/drawer_head.py" />
   <source>Close</source>
   <translation>關閉</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/drawer_head.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Annotated clip</source>
   <translation>標註影片</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Change</source>
   <translation>變更</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Change the folder</source>
   <translation>變更資料夾</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Curve</source>
   <translation>曲線</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Distances</source>
   <translation>距離</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Go to the first (F3)</source>
   <translation>前往第一項 (F3)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Key images</source>
   <translation>關鍵影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Key images: black outside the scan</source>
   <translation>關鍵影像：隱去掃描區外</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Record</source>
   <translation>紀錄</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Report</source>
   <translation>報告</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Structured report</source>
   <translation>結構化報告</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>The record is still a draft</source>
   <translation>此紀錄仍為草稿</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Try again</source>
   <translation>再試一次</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>Written files are read back and compared.</source>
   <translation>寫入的檔案會讀回並比對。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>last used</source>
   <translation>上次使用</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>not written</source>
   <translation>未寫入</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>written, read back</source>
   <translation>已寫入並讀回</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_drawer.py" />
   <source>{count} fields are empty: {names}. Fill them in or set “not recorded”. Export works either way.</source>
   <translation>{count} 個欄位為空：{names}。請填寫或設為「未記錄」。兩種情況都可匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_flow.py" />
   <source>Beside the scan</source>
   <translation>與影像同一位置</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_flow.py" />
   <source>Key images show the whole picture: a name burned into it leaves with them.</source>
   <translation>關鍵影像顯示整個畫面：印在畫面上的姓名會隨之輸出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/export_flow.py" />
   <source>This file does not say where in the picture the scan lies.</source>
   <translation>此檔案未說明掃描區位於畫面何處。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/failure.py" />
   <source>Continue</source>
   <translation>繼續</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/failure.py" />
   <source>Copy details</source>
   <translation>複製詳細資訊</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/failure.py" />
   <source>Something went wrong. Your work is kept.</source>
   <translation>發生問題。您的工作內容已保存。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_editors.py" />
   <source>degrees</source>
   <translation>度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_editors.py" />
   <source>from the file</source>
   <translation>來自檔案</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_editors.py" />
   <source>needed to confirm</source>
   <translation>確認所需</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Acquisition</source>
   <translation>擷取</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Active knee extension</source>
   <translation>主動伸膝</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Age</source>
   <translation>年齡</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Anteversion read by</source>
   <translation>前傾角測量方式</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Axis of the muscle</source>
   <translation>肌肉軸向</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Bent knee fall-out</source>
   <translation>屈膝外展試驗</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Calcification</source>
   <translation>鈣化</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Comment</source>
   <translation>備註</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Compression seen</source>
   <translation>所見壓迫</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Contour of IT</source>
   <translation>IT 輪廓</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Contour of LT</source>
   <translation>LT 輪廓</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Date</source>
   <translation>日期</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Date of the MRI</source>
   <translation>MRI 日期</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Depth</source>
   <translation>深度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Earlier hip surgery</source>
   <translation>曾接受髖部手術</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Edema grade (MRI)</source>
   <translation>水腫分級 (MRI)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Edema scheme</source>
   <translation>水腫分級法</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Eruption in phase</source>
   <translation>凸出出現於</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Eruption sign</source>
   <translation>凸出徵象</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Examined on</source>
   <translation>檢查日期</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Examiner</source>
   <translation>檢查者</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Experience</source>
   <translation>經驗</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Extension, adduction, ER</source>
   <translation>伸展、內收、外旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Facility</source>
   <translation>機構</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Fatty grade (MRI)</source>
   <translation>脂肪浸潤分級 (MRI)</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Fatty scheme</source>
   <translation>脂肪分級法</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Femoral anteversion</source>
   <translation>股骨前傾角</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Fluid in the bursa</source>
   <translation>滑囊積液</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Foot at the narrowest</source>
   <translation>最窄時足的方向</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Frequency</source>
   <translation>頻率</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>From MRI</source>
   <translation>來自 MRI</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hamstring origin</source>
   <translation>膕旁肌起點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Height</source>
   <translation>身高</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hip abduction</source>
   <translation>髖外展</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hip flexion</source>
   <translation>髖屈曲</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Hip replacement</source>
   <translation>人工髖關節</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>IFI test</source>
   <translation>IFI 測試</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>IT cortex</source>
   <translation>IT 骨皮質</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Indication</source>
   <translation>適應症</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Knee flexion</source>
   <translation>膝屈曲</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>LT cortex</source>
   <translation>LT 骨皮質</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Lag</source>
   <translation>差角</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Last used</source>
   <translation>上次使用</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Left of picture is</source>
   <translation>影像左側為</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Level</source>
   <translation>層面</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Limitations</source>
   <translation>限制</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Long-stride walking</source>
   <translation>大步行走</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Measured by</source>
   <translation>測量者</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Movement</source>
   <translation>動作方式</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle bulk</source>
   <translation>肌肉量</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle displaced</source>
   <translation>肌肉移位</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle echogenicity</source>
   <translation>肌肉回音</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle tear</source>
   <translation>肌肉撕裂</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle, narrowest</source>
   <translation>肌肉厚度，最窄</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle, neutral</source>
   <translation>肌肉厚度，中立位</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Muscle, tendon, nerve</source>
   <translation>肌肉、肌腱、神經</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Narrowest</source>
   <translation>最窄</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Obturator externus</source>
   <translation>閉孔外肌</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Order of the sweep</source>
   <translation>擺動順序</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain before, 0 to 10</source>
   <translation>事前疼痛，0 到 10</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain during, 0 to 10</source>
   <translation>過程疼痛，0 到 10</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain in phase</source>
   <translation>疼痛出現於</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, 0 to 10</source>
   <translation>疼痛，0 到 10</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, abduction</source>
   <translation>疼痛，外展</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, adduction</source>
   <translation>疼痛，內收</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pain, neutral</source>
   <translation>疼痛，中立位</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Patient and operator</source>
   <translation>病人與操作者</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Patient code</source>
   <translation>病人代碼</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Pelvis held</source>
   <translation>骨盆固定</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Phase marks</source>
   <translation>分期標記</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Physical tests</source>
   <translation>理學檢查</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Picture quality</source>
   <translation>影像品質</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Plane</source>
   <translation>切面</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Position</source>
   <translation>姿勢</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Probe lifted between</source>
   <translation>期間曾移開探頭</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Prone standard</source>
   <translation>俯臥標準</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Relief with short steps</source>
   <translation>小步時緩解</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Reviewer</source>
   <translation>覆核者</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation read by</source>
   <translation>旋轉測量工具</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation, ER end</source>
   <translation>旋轉，外旋終點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation, IR end</source>
   <translation>旋轉，內旋終點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Rotation, start</source>
   <translation>旋轉，起點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Scanned by</source>
   <translation>掃描者</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, ER</source>
   <translation>坐骨神經，外旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, IR</source>
   <translation>坐骨神經，內旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, neutral</source>
   <translation>坐骨神經，中立位</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sciatic nerve, size</source>
   <translation>坐骨神經，大小</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Seen in motion</source>
   <translation>動態所見</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sex</source>
   <translation>性別</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Side</source>
   <translation>側別</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Signed by</source>
   <translation>簽署者</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Signed on</source>
   <translation>簽署日期</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Site of pain</source>
   <translation>疼痛部位</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Snapping</source>
   <translation>彈響</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sweep number</source>
   <translation>第幾次擺動</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Sweeps in all</source>
   <translation>擺動總次數</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Symptomatic side</source>
   <translation>有症狀側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Symptoms</source>
   <translation>症狀</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Symptoms reproduced</source>
   <translation>是否誘發症狀</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Transducer</source>
   <translation>探頭</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Transducer model</source>
   <translation>探頭型號</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Two-step test, step 1</source>
   <translation>二步測試，第 1 步</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Two-step test, step 2</source>
   <translation>二步測試，第 2 步</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Weight</source>
   <translation>體重</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>Widest</source>
   <translation>最寬</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>years</source>
   <translation>歲</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/field_words.py" />
   <source>{low} to {high}</source>
   <translation>{low} 到 {high}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>Foot in</source>
   <translation>足向內</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>Foot out</source>
   <translation>足向外</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>Seen from the feet, prone, knee bent.</source>
   <translation>自足端觀看，俯臥，屈膝。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>external rotation</source>
   <translation>外旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/foot_drawing.py" />
   <source>internal rotation</source>
   <translation>內旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>Fill in a preset</source>
   <translation>套用預設</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>Fill in: {name}</source>
   <translation>填寫：{name}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>and {count} more</source>
   <translation>及另外 {count} 項</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>phase marks</source>
   <translation>分期標記</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>side</source>
   <translation>側別</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/form_flow.py" />
   <source>{count} not recorded</source>
   <translation>{count} 項未記錄</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Change keys</source>
   <translation>更改按鍵</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Find</source>
   <translation>尋找</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Find in the list</source>
   <translation>在清單中尋找</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Keys and mouse</source>
   <translation>按鍵與滑鼠</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Off while you dictate, or where keys are struck by accident.</source>
   <translation>語音輸入時，或按鍵誤按時，可關閉。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Show the tour</source>
   <translation>顯示導覽</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/help_sheet.py" />
   <source>Single-letter keys</source>
   <translation>單字母按鍵</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>Next</source>
   <translation>下一步</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>Skip the tour</source>
   <translation>略過導覽</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hint_strip.py" />
   <source>{number} of 4</source>
   <translation>第 {number} 項，共 4</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>1 frame can change the result.</source>
   <translation>有 1 影格可能改變結果。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Accept</source>
   <translation>接受</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Arrows nudge. Shift: 0.1 px.</source>
   <translation>方向鍵微移。Shift：0.1 px。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Arrows. Shift: 1 px. Ctrl: free.</source>
   <translation>方向鍵。Shift：1 px。Ctrl：自由。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Arrows. Shift: 1 px. Esc gives up.</source>
   <translation>方向鍵。Shift：1 px。Esc 放棄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Back to the picture</source>
   <translation>回到影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Both cortices were lost. Place them again.</source>
   <translation>兩處骨皮質皆遺失。請重新放置。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Both ends are placed.</source>
   <translation>兩端皆已放置。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Both ends are placed. Track them through the loop.</source>
   <translation>兩端皆已放置。請在整段影像中追蹤。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Choose a second scan from the worklist.</source>
   <translation>請從工作清單選擇第二個影像。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Choose the file of a second scan.</source>
   <translation>請選擇第二個掃描的檔案。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click its other end.</source>
   <translation>請點按其另一端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click one end of the known length.</source>
   <translation>請點按已知長度的一端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the first end.</source>
   <translation>請點按第一端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the lateral cortex of the ischial tuberosity (IT).</source>
   <translation>請點按坐骨結節 (IT) 的外側骨皮質。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the medial cortex of the lesser trochanter (LT).</source>
   <translation>請點按小轉子 (LT) 的內側骨皮質。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click the other end.</source>
   <translation>請點按另一端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Click {low} to {high} points along the bone.</source>
   <translation>請沿骨面點按 {low} 到 {high} 個點。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirm {distance}</source>
   <translation>確認 {distance}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmation taken back</source>
   <translation>確認已撤回</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmation taken back: a mark changed in frame {frame}</source>
   <translation>確認已撤回：影格 {frame} 的標記已變更</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmation taken back: the scale changed</source>
   <translation>確認已撤回：比例尺已變更</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmation taken back: {end} moved in frame {frame}</source>
   <translation>確認已撤回：影格 {frame} 的 {end} 已移動</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Confirmed at frame {frame}.</source>
   <translation>已於影格 {frame} 確認。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Ctrl O opens another scan.</source>
   <translation>Ctrl O 開啟其他影像。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Ctrl Z</source>
   <translation>Ctrl Z</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Drag an end to move it, or {key} and the arrows.</source>
   <translation>拖曳端點即可移動，或按 {key} 再用方向鍵。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Export again</source>
   <translation>再次匯出</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Export the draft</source>
   <translation>匯出草稿</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Fill in what you know.</source>
   <translation>填寫已知的資料。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame} is still to look at.</source>
   <translation>影格 {frame} 尚待檢視。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame}. Are both ends on the cortex?</source>
   <translation>影格 {frame}。兩端都在骨皮質上嗎？</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame}. Is IT on the cortex?</source>
   <translation>影格 {frame}。IT 在骨皮質上嗎？</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Frame {frame}. Is LT on the cortex?</source>
   <translation>影格 {frame}。LT 在骨皮質上嗎？</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Go to frame {frame}</source>
   <translation>前往影格 {frame}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Is this the narrowest? Both ends on the cortex?</source>
   <translation>這是最窄處嗎？兩端都在骨皮質上嗎？</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Look at each, nudge what is off, accept.</source>
   <translation>逐一檢視，微調偏離處，然後接受。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Look at the narrowest frame, then confirm.</source>
   <translation>檢視最窄影格，然後確認。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to its other end.</source>
   <translation>請將十字線移到其另一端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to one end of the known length.</source>
   <translation>請將十字線移到已知長度的一端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to the first end.</source>
   <translation>請將十字線移到第一端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to the lateral cortex of the ischial tuberosity (IT).</source>
   <translation>請將十字線移到坐骨結節 (IT) 的外側骨皮質。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to the medial cortex of the lesser trochanter (LT).</source>
   <translation>請將十字線移到小轉子 (LT) 的內側骨皮質。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Move the crosshair to the other end.</source>
   <translation>請將十字線移到另一端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Moving a caliper or a mark takes this back.</source>
   <translation>移動卡尺或標記會撤回此確認。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Next scan</source>
   <translation>下一個影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>No cortex here. Click keeps a free point.</source>
   <translation>此處沒有骨皮質。點按會保留自由點。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>No cortex here. Enter keeps a free point.</source>
   <translation>此處沒有骨皮質。Enter 會保留自由點。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>No frame shows a distance.</source>
   <translation>沒有影格顯示距離。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>One frame: a static measurement.</source>
   <translation>單一影格：靜態測量。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Or {key} and the arrows. Esc gives up.</source>
   <translation>或按 {key} 再用方向鍵。Esc 放棄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Or {key} and the arrows. Hold Ctrl: no snapping.</source>
   <translation>或按 {key} 再用方向鍵。按住 Ctrl：不吸附。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>PgDn does the same.</source>
   <translation>PgDn 也可以。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Place this end</source>
   <translation>放置此端</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Place this point</source>
   <translation>放置此點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Play is linked at the narrowest frame. {key} unlinks.</source>
   <translation>播放於最窄影格連結。{key} 取消連結。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Play ± 1 s</source>
   <translation>播放 ± 1 秒</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Review 1 frame</source>
   <translation>檢視 1 影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Review {count} frames</source>
   <translation>檢視 {count} 影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Set {low} to {high} points along the bone with the crosshair.</source>
   <translation>請用十字線沿骨面放置 {low} 到 {high} 個點。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Tab moves on. F8 sets “not recorded”. Nothing here blocks.</source>
   <translation>Tab 移到下一欄。F8 設為「未記錄」。此處不會阻擋任何操作。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>The distance is not confirmed.</source>
   <translation>距離尚未確認。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>The record says draft.</source>
   <translation>紀錄註明為草稿。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Two loops side by side.</source>
   <translation>兩段影像並排。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Use this arc</source>
   <translation>使用此弧線</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>Written and read back.</source>
   <translation>已寫入並讀回。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>{count} frames can change the result.</source>
   <translation>有 {count} 影格可能改變結果。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>{count} so far. Arrows move it. Esc gives up.</source>
   <translation>目前 {count} 個。方向鍵移動。Esc 放棄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/hints.py" />
   <source>{count} so far. Or {key} and the arrows. Esc gives up.</source>
   <translation>目前 {count} 個。或按 {key} 再用方向鍵。Esc 放棄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Change the surface</source>
   <translation>變更表面</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Degrees of rotation</source>
   <translation>旋轉角度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Mark {name}</source>
   <translation>標記{name}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Phase marks: not recorded.</source>
   <translation>分期標記：未記錄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Remove a quantity</source>
   <translation>移除測量項目</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Remove the mark</source>
   <translation>移除標記</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/intents.py" />
   <source>Swap IR and ER</source>
   <translation>對調內旋與外旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>Ctrl</source>
   <translation>Ctrl</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>Del</source>
   <translation>Del</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>Ins</source>
   <translation>Ins</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>PgDn</source>
   <translation>PgDn</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>PgUp</source>
   <translation>PgUp</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_caps.py" />
   <source>Shift</source>
   <translation>Shift</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_table.py" />
   <source>Press a key</source>
   <translation>請按一個鍵</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_table.py" />
   <source>Press a key's button, then the new key. Ctrl and F keys stay as they are.</source>
   <translation>點按某個鍵，再按新的鍵。Ctrl 與 F 鍵不變。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_table.py" />
   <source>Reset</source>
   <translation>重設</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_table.py" />
   <source>Reset all keys</source>
   <translation>重設所有按鍵</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/key_table.py" />
   <source>Reset: {words}</source>
   <translation>重設：{words}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Distance chart</source>
   <translation>距離圖</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Help for this step</source>
   <translation>此步驟說明</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Inspector</source>
   <translation>檢視面板</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Open the form</source>
   <translation>開啟表單</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Phases</source>
   <translation>分期</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/main_window.py" />
   <source>Review</source>
   <translation>檢視</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/notices.py" />
   <source>Dismiss</source>
   <translation>關閉訊息</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>Another window saved this scan meanwhile. What it saved is kept as {path}.</source>
   <translation>另一個視窗已存檔此掃描。其內容保留為 {path}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>Every scan of the list is measured.</source>
   <translation>清單中的影像皆已測量。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>Open a folder first.</source>
   <translation>請先開啟資料夾。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>This scan was measured before. That session is kept as {path}.</source>
   <translation>此掃描先前已測量過。其內容保留為 {path}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>{name} was measured before. That session is kept as {path}.</source>
   <translation>{name} 先前已測量過。其內容保留為 {path}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/opening.py" />
   <source>{name} was not closed. It is here as you left it at {time}.</source>
   <translation>{name} 尚未關閉。內容如您在 {time} 離開時一樣。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/own_key_choices.py" />
   <source>{key} already means: {words}.</source>
   <translation>{key} 已用於：{words}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/own_key_choices.py" />
   <source>{key} cannot be used. Letters, signs, F5, F7 and F12 can.</source>
   <translation>{key} 不可使用。可用字母、標記、F5、F7 與 F12。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>1 frame to look at</source>
   <translation>1 影格待檢視</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>1 mark</source>
   <translation>1 個標記</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Distance confirmed, frame {frame}</source>
   <translation>距離已確認，影格 {frame}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Distance in this frame, preview</source>
   <translation>此影格的距離，預覽</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Draft. Not tracked yet</source>
   <translation>草稿。尚未追蹤</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Draft. {done} of {total} frames looked at</source>
   <translation>草稿。已檢視 {done}／{total} 影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>First end</source>
   <translation>第一端</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>IT, lateral cortex</source>
   <translation>IT，外側骨皮質</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>In pixels: {reason}. Measure a known length on the ruler ({key}).</source>
   <translation>以像素顯示：{reason}。請在比例尺上測量已知長度（{key}）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>LT, medial cortex</source>
   <translation>LT，內側骨皮質</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>No scale in this file. Measure a known length on the ruler ({key}).</source>
   <translation>此檔案沒有比例尺。請在尺標上測量已知長度 ({key})。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>Other end</source>
   <translation>另一端</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>free point</source>
   <translation>自由點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>next</source>
   <translation>下一個</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>placed</source>
   <translation>已放置</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>{count} frames to look at</source>
   <translation>{count} 影格待檢視</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>{count} marks</source>
   <translation>{count} 個標記</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/panel_presenter.py" />
   <source>{number} of {total}</source>
   <translation>第 {number} 項，共 {total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>C</source>
   <translation>C</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Degrees, ER end</source>
   <translation>角度，外旋終點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Degrees, IR end</source>
   <translation>角度，內旋終點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Marks</source>
   <translation>標記</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>N</source>
   <translation>N</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>No marks. Go to a frame and press {n}, {i}, {e}, {c} or {p}.</source>
   <translation>沒有標記。請移至某影格並按 {n}、{i}、{e}、{c} 或 {p}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>P</source>
   <translation>P</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>Say “not recorded”</source>
   <translation>設為「未記錄」</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>The narrowest frame lies in the internal rotation you marked. Prone with the knee bent, foot out is internal rotation. Keep, or swap the marks?</source>
   <translation>最窄影格位於您標記的內旋期。俯臥屈膝時，足向外即為內旋。保留，或對調標記？</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/phases_panel.py" />
   <source>at this frame</source>
   <translation>於此影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Crosshair x {x}, y {y}</source>
   <translation>十字線 x {x}，y {y}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Ischial tuberosity</source>
   <translation>坐骨結節</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Lateral</source>
   <translation>外側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Lesser trochanter</source>
   <translation>小轉子</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Medial</source>
   <translation>內側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Orientation not recorded</source>
   <translation>方位未記錄</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>Picture, frame {frame} of {total}</source>
   <translation>影像，第 {frame} 影格，共 {total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>US region {number}</source>
   <translation>US 區域 {number}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>caliper ends in two regions</source>
   <translation>卡尺兩端位於不同區域</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>differs from the file</source>
   <translation>與檔案不同</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>entered by hand</source>
   <translation>手動輸入</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>millimetres per pixel</source>
   <translation>毫米／像素</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>no cortex here</source>
   <translation>此處沒有骨皮質</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>no scale in this file</source>
   <translation>此檔案沒有比例尺</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>not trusted</source>
   <translation>不可信</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>pixel spacing</source>
   <translation>像素間距</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>pixels</source>
   <translation>像素</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>preview</source>
   <translation>預覽</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>ruler</source>
   <translation>尺標</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>ruler and file disagree</source>
   <translation>尺標與檔案不一致</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>scale not certain</source>
   <translation>比例不確定</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>snaps to x {x}, y {y}</source>
   <translation>吸附到 x {x}，y {y}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>trusted</source>
   <translation>可信</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_presenter.py" />
   <source>typed</source>
   <translation>手動輸入</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Enter the scale</source>
   <translation>輸入比例尺</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Error</source>
   <translation>誤差</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Measure the ruler</source>
   <translation>測量尺標</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Ruler in the picture</source>
   <translation>影像中的尺標</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Scale</source>
   <translation>比例尺</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>Source</source>
   <translation>來源</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/picture_tools.py" />
   <source>The ruler in the picture reads {value} mm/px.</source>
   <translation>影像中的尺標讀得 {value} mm/px。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>4×</source>
   <translation>4×</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>4×, free</source>
   <translation>4×，自由</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>4×, snaps to ridge</source>
   <translation>4×，吸附骨脊</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Move IT</source>
   <translation>移動 IT</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Move LT</source>
   <translation>移動 LT</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>No cortex here. The point stays where you put it and is followed as a free point.</source>
   <translation>此處沒有骨皮質。該點保留在原處，並以自由點追蹤。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Place IT</source>
   <translation>放置 IT</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Place LT</source>
   <translation>放置 LT</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>Remove the points of this frame</source>
   <translation>移除此影格的點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/placing.py" />
   <source>The first end is in frame {frame}. Place the other one there.</source>
   <translation>第一端在影格 {frame}。請在該影格放置另一端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>Nothing filled in. Choose a preset or start with the position.</source>
   <translation>尚未填寫。請選擇預設或從姿勢開始。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>Presets</source>
   <translation>預設</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>{count} needed to confirm</source>
   <translation>確認尚需 {count} 項</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/protocol_panel.py" />
   <source>{filled} of {total}</source>
   <translation>{filled}／{total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Distance confirmed</source>
   <translation>距離已確認</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Draft. All frames looked at</source>
   <translation>草稿。所有影格皆已檢視</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Draft. Not confirmed yet</source>
   <translation>草稿。尚未確認</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Narrowest distance</source>
   <translation>最窄距離</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/record_panel.py" />
   <source>Preview</source>
   <translation>預覽</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_flow.py" />
   <source>Accept the frame</source>
   <translation>接受此影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_flow.py" />
   <source>Confirm</source>
   <translation>確認</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_flow.py" />
   <source>was ± {error}</source>
   <translation>原為 ± {error}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_flow.py" />
   <source>{end} moved {length}</source>
   <translation>{end} 移動了 {length}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>All frames looked at.</source>
   <translation>所有影格皆已檢視。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Bridged</source>
   <translation>已內插</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Bridged, {count} frames</source>
   <translation>已內插，{count} 影格</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>IT cortex faint</source>
   <translation>IT 骨皮質模糊</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>LT cortex faint</source>
   <translation>LT 骨皮質模糊</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Narrowest candidate</source>
   <translation>最窄候選</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Near the loop's end</source>
   <translation>接近影像端點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Nothing to review. Track first.</source>
   <translation>沒有待檢視項目。請先追蹤。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Passes disagree</source>
   <translation>前後追蹤不一致</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Probe moved</source>
   <translation>探頭移動</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>Review item {place} of {total}, frame {frame}, {reason}, {state}</source>
   <translation>檢視第 {place} 項，共 {total}，影格 {frame}，{reason}，{state}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>accepted</source>
   <translation>已接受</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>corrected</source>
   <translation>已修正</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>to look at</source>
   <translation>待檢視</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/review_queue.py" />
   <source>{count} other frames cannot change the result by more than its ±.</source>
   <translation>其餘 {count} 影格對結果的影響不會超過其 ±。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/same_patient.py" />
   <source>measured</source>
   <translation>已測量</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/same_patient.py" />
   <source>no date</source>
   <translation>無日期</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/same_patient.py" />
   <source>not measured yet</source>
   <translation>尚未測量</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/scenes.py" />
   <source>Placing and tracking here: {here}. A single reading, published: {published} (both 95 %).</source>
   <translation>此處放置與追蹤：{here}。單次讀值，文獻：{published}（皆為 95 %）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>% of the picture's height</source>
   <translation>% 影像高度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A depth ruler was found, {a} px from tick to tick, probably {b} mm by {c}; set two points on it and type the length between them.</source>
   <translation>找到深度尺，刻度間距 {a} px，依{c}可能為 {b} mm；請在其上設兩點並輸入其間長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A depth ruler was found, {a} px from tick to tick; set two points on it and type the length between them.</source>
   <translation>找到深度尺，刻度間距 {a} px；請在其上設兩點並輸入其間長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A lateral ruler was found, {a} px from tick to tick, probably {b} mm by {c}; set two points on it and type the length between them.</source>
   <translation>找到橫向尺，刻度間距 {a} px，依{c}可能為 {b} mm；請在其上設兩點並輸入其間長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A lateral ruler was found, {a} px from tick to tick; set two points on it and type the length between them.</source>
   <translation>找到橫向尺，刻度間距 {a} px；請在其上設兩點並輸入其間長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A point lies in region {a} ({b}), which has no lengths; distances are in pixels: place both points on the tissue.</source>
   <translation>有一點位於沒有長度的區域 {a}（{b}）；距離以像素表示：請將兩點放在組織上。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A point lies in region {a}, a picture without a scale of its own that lies over the others; distances are in pixels: measure a known length on the depth ruler.</source>
   <translation>有一點位於區域 {a}，該影像沒有比例，而位於其他區域之上；距離以像素表示：請在深度尺上量取已知長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>A ruler in the picture could not be looked for.</source>
   <translation>無法尋找影像中的尺標。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>DICOM objects of other kinds are left out: {a}.</source>
   <translation>已略過其他類型的 DICOM 物件：{a}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected 3 to 7 points along the bone, found {a}.</source>
   <translation>需要沿骨面 3 至 7 點，實際為 {a} 點。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected 8 bits and an even width in uncompressed 4:2:2, found {a} bits and {b} columns; export the scan as RGB.</source>
   <translation>未壓縮的 4:2:2 應為 8 位元，寬度應為 2 的倍數，實際為 {a} 位元、{b} 欄；請將掃描匯出為 RGB。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a DICOM directory, found damaged data in {a}; open the folder of the loops instead.</source>
   <translation>需要 DICOM 目錄，但 {a} 的資料損壞；請改開啟影片所在資料夾。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a DICOM header in {a}, found damaged data ({b}); export it again.</source>
   <translation>{a} 中應有 DICOM 標頭，但資料損壞（{b}）；請重新匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a DICOM, picture or video file, found {a}, which begins like none of them.</source>
   <translation>需要 DICOM、影像或影片檔，但 {a} 的開頭不屬於任何一種。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a click inside the picture of {a} x {b} pixels, found {c},{d} in frame {n}; the centre of the top-left pixel is 0,0.</source>
   <translation>點擊應在 {a} x {b} 像素的影像內，實際為第 {n} 格的 {c},{d}；左上角像素中心為 0,0。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a file or a folder, found {a}, which is neither.</source>
   <translation>需要檔案或資料夾，但 {a} 兩者皆非。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a finite number in the record, found {a}; track again.</source>
   <translation>紀錄中應為有限數值，實際為 {a}；請重新追蹤。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a frame with a caliper, found frame {n} lost; choose another.</source>
   <translation>需要有測點的影格，但第 {n} 格遺失；請另選。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a journal of edits in {a}, found a damaged file; move it away.</source>
   <translation>{a} 應為編輯紀錄，但檔案損壞；請將其移開。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a picture of 1 or 3 samples of 8 or 16 bits, found {a}; the header is damaged: export the scan again.</source>
   <translation>需要 1 或 3 個 8 或 16 位元取樣的影像，但為 {a}；標頭損壞：請重新匯出掃描。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a picture, found damaged data in {a}; copy it again.</source>
   <translation>需要影像，但 {a} 的資料損壞；請重新複製。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a picture, found {a}, which cannot be read ({b}).</source>
   <translation>需要影像，但 {a} 無法讀取（{b}）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a picture, found {a}, whose header is damaged; copy it again.</source>
   <translation>需要影像，但 {a} 的標頭損壞；請重新複製。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a place of its own for each click, found both at {a},{b} in frame {n}; click each bone.</source>
   <translation>兩個點擊應在不同位置，實際皆在第 {n} 格的 {a},{b}；請分別點擊。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a saved session in {a}, found a damaged file; move it away to start anew, nothing was changed.</source>
   <translation>{a} 應為已儲存的工作階段，但檔案損壞；移開後可重新開始，未作任何變更。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a scan, found nothing at {a}; check the path.</source>
   <translation>需要掃描檔，但 {a} 不存在；請檢查路徑。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a scan, found the empty file {a}; copy it again.</source>
   <translation>需要掃描檔，但 {a} 是空檔案；請重新複製。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a scan, found {a}, which cannot be read ({b}).</source>
   <translation>需要掃描檔，但 {a} 無法讀取（{b}）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a session of version {a} or older, found version {b} in {c}; open it with the newer program that wrote it.</source>
   <translation>需要版本 {a} 或更舊的工作階段，但 {c} 為版本 {b}；請以較新的程式開啟。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a tracked measurement, found none; track it, then export.</source>
   <translation>需要已追蹤的測量；請先追蹤再匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a transfer syntax of docs/formats.md, found {a}; export the scan uncompressed or as JPEG.</source>
   <translation>需要 docs/formats.md 所列的傳輸語法，但為 {a}；請以未壓縮或 JPEG 匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found damaged data ({b}); export it again.</source>
   <translation>{a} 中應有影片，但資料損壞（{b}）；請重新匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found damaged or unknown data ({b}); export it as MP4.</source>
   <translation>{a} 中應有影片，但資料損壞或不明（{b}）；請匯出為 MP4。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found no frames: it was cut; copy it again.</source>
   <translation>{a} 中應有影片，但沒有影格：檔案不完整；請重新複製。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found no video stream.</source>
   <translation>{a} 中應有影片，但沒有視訊串流。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found none that decodes ({b}).</source>
   <translation>{a} 中應有影片，但沒有可解碼者（{b}）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found none: the file was cut; copy it again.</source>
   <translation>{a} 中應有影片，但沒有：檔案不完整；請重新複製。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found one of an unknown codec; export it as MP4.</source>
   <translation>{a} 中的影片編碼不明；請匯出為 MP4。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected a video in {a}, found the format {b}.</source>
   <translation>{a} 中應有影片，但格式為 {b}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected an ultrasound DICOM, a picture (PNG, JPEG, TIFF, BMP, GIF) or a video, found {a}, {b}.</source>
   <translation>需要超音波 DICOM、影像（PNG、JPEG、TIFF、BMP、GIF）或影片，但 {a} 是{b}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected an ultrasound scan, found a {a} in {b}; choose an ultrasound loop.</source>
   <translation>需要超音波掃描，但 {b} 是 {a}；請選擇超音波影片。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected an ultrasound scan, found {a}, a DICOM directory that lists no scan.</source>
   <translation>需要超音波掃描，但 {a} 是未列任何掃描的 DICOM 目錄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected an ultrasound scan, found {a}, which does not say what it is.</source>
   <translation>需要超音波掃描，但 {a} 未說明其類型。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected an ultrasound scan, found {a}, whose header is empty or damaged.</source>
   <translation>需要超音波掃描，但 {a} 的標頭是空的或已損壞。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected at most {a} {b}, found {c}; the file is damaged or the preference {d} has to be raised.</source>
   <translation>上限為 {a} {b}，實際為 {c}；檔案損壞，或須提高設定 {d}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected both ends in frame {n}, where the measurement starts, found one; place the {b} there.</source>
   <translation>測量起始的第 {n} 格應有兩端，但只有一端；請在該處放置{b}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected both ends in the first frame, found one missing; place both calipers there.</source>
   <translation>第一格應有兩端，但缺少一端；請在該處放置兩個測點。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected both ends of the ruler inside the picture of {a} x {b} pixels, found {c},{d}; the centre of the top-left pixel is 0,0.</source>
   <translation>尺的兩端應在 {a} x {b} 像素的影像內，實際為 {c},{d}；左上角像素中心為 0,0。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected frame {a} as recorded, found it changed; export again.</source>
   <translation>第 {a} 格與紀錄不同；請重新匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected frame {a} to decode, found that its decoder stops working there.</source>
   <translation>第 {a} 格無法解碼：解碼器在該處停止運作。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected frames per second from one a minute to {a}, found {b}; check the rate.</source>
   <translation>影格率應為每 60 秒 1 格至每秒 {a} 格，實際為 {b}；請檢查影格率。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected look-up tables for the picture's values, found damaged ones ({a}); export the scan again.</source>
   <translation>需要影像值的對照表，但已損壞（{a}）；請重新匯出掃描。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected measurement {a} to be tracked at the scan's present scale, found another scale; track it again, then export.</source>
   <translation>測量 {a} 追蹤時的比例尺與掃描目前的不同；請重新追蹤再匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected measurement {a} to be tracked with its present calipers; track it, then export.</source>
   <translation>測量 {a} 尚未以目前的測點追蹤；請先追蹤再匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected pictures in {a}, found a DICOM object without Pixel Data.</source>
   <translation>{a} 中應有影像，卻是沒有像素資料的 DICOM 物件。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected pictures in {a}, found only empty frames; export it again.</source>
   <translation>{a} 中應有影像，但都是空的影格；請重新匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected pictures in {a}, found the end of the file after its header: it holds none, or was cut; copy it again.</source>
   <translation>{a} 中應有影像，但標頭後即為檔尾：沒有影像或檔案不完整；請重新複製。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected pictures of one size in the series {a}, found {b} x {c} in {d} and {e} x {f} in {g}; keep those of one loop in a folder of their own.</source>
   <translation>系列 {a} 的影像應同尺寸，但 {d} 為 {b} x {c}、{g} 為 {e} x {f}；請將同一影片的影像放在獨立資料夾。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the frames of a compressed loop, found the end of the file: it was cut; copy it again.</source>
   <translation>應有壓縮影片的影格，但已到檔尾：檔案不完整；請重新複製。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the number of frames in {a}, found none that fits, and the pixels may be stored as YBR_FULL or as YBR_FULL_422; export the scan as RGB.</source>
   <translation>{a} 需要影格數，但沒有相符者；像素可能為 YBR_FULL 或 YBR_FULL_422；請以 RGB 匯出掃描。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the picture as it was written, found it unreadable; export it again.</source>
   <translation>寫入的圖片無法讀回；請重新匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the record as it was written, found another one; export it again.</source>
   <translation>讀回的紀錄與寫入時不同；請重新匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the record as it was written, found it changed; export it again.</source>
   <translation>紀錄在寫入後已變更；請重新匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the series {a}, found {b}; name one of these.</source>
   <translation>需要系列 {a}，但有 {b}；請指定其一。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected the session {a} as it was when the scan was opened, found that another window saved it; both are kept, and this one comes back when the scan is opened again.</source>
   <translation>工作階段 {a} 在開啟掃描後已由另一個視窗存檔；兩者皆已保留，重新開啟掃描時會回到此工作階段。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to note each edit in {a}, found: {b}; free some space.</source>
   <translation>無法將編輯記錄於 {a}：{b}；請釋出空間。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to read the {a} {b}, found: {c}; check the drive.</source>
   <translation>無法讀取 {b}（{a}）：{c}；請檢查磁碟。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to read {a} again, found: {b}; check the drive and open it anew.</source>
   <translation>無法再次讀取 {a}：{b}；請檢查磁碟並重新開啟。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to save the session as {a}, found: {b}; free some space or change the folder's permissions.</source>
   <translation>無法將工作階段存為 {a}：{b}；請釋出空間或變更資料夾權限。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to write {a}, found: {b}.</source>
   <translation>無法寫入 {a}：{b}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected to write {a}, found: {b}; choose a folder that can be written.</source>
   <translation>無法寫入 {a}：{b}；請選擇可寫入的資料夾。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected tracking or writing to end, found that it stopped working again and again; your work is kept. Open the scan anew and try once more.</source>
   <translation>追蹤或寫入多次停止運作；您的工作已保留。請重新開啟掃描再試一次。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected two points at least a pixel apart and a positive length, found {a} px and {b} mm; set both ends of the ruler again.</source>
   <translation>需要相距至少一像素的兩點及正的長度，實際為 {a} px 與 {b} mm；請重新設定尺規兩端。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected ultrasound loops, pictures or videos, found none in {a}; choose another folder.</source>
   <translation>{a} 中沒有超音波影片、影像或錄影；請選擇其他資料夾。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected {a} frame(s) of {b} bytes in {c}, found {d} bytes of pixels: the file was cut or its header is wrong; copy or export it again.</source>
   <translation>{c} 應有 {a} 格（每格 {b} 位元組），但只有 {d} 位元組：檔案不完整或標頭有誤；請重新複製或匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected {a} frames in the table, found {b}; export again.</source>
   <translation>表格應有 {a} 格，實際為 {b}；請重新匯出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected {a} frames in {b}, found none: the file was cut; copy it again.</source>
   <translation>{b} 應有 {a} 格，但一格也沒有：檔案不完整；請重新複製。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected {a} to {b} mm per pixel, as ultrasound pictures have, found {c} mm per pixel; check the unit and the length.</source>
   <translation>每像素應為 {a} 至 {b} mm，實際為 {c} mm；請檢查單位與長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Expected {a} within {b} {c} of the {d} click in frame {n}, found none; click on its {f}, or use surface {g}.</source>
   <translation>第 {n} 格的 {d} 點擊周圍 {b} {c} 內應有{a}，但沒有找到；請點在{f}上，或改用表面「{g}」。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame Time Vector begins with {a} ms instead of 0; times count from the first frame.</source>
   <translation>Frame Time Vector 以 {a} ms 而非 0 開始；時間自第一格起算。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame Time Vector has {a} values for {b} frames, so the times of the others are not known from it; it is not used.</source>
   <translation>Frame Time Vector 有 {a} 個值、影格有 {b} 格，其餘時間不明；不予採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame Time Vector has {a} values for {b} frames; the first {b} are used.</source>
   <translation>Frame Time Vector 有 {a} 個值、影格有 {b} 格；採用前 {b} 個。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame Time Vector holds values that are no times between frames; it is not used.</source>
   <translation>Frame Time Vector 的值並非影格間隔；不予採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame Time is {a} ms, which is no time between frames; it is not used.</source>
   <translation>Frame Time 為 {a} ms，並非影格間隔；不予採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} cannot be decoded ({b}: {c}).</source>
   <translation>第 {n} 格無法解碼（{b}：{c}）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} cannot be decoded: it is empty.</source>
   <translation>第 {n} 格無法解碼：內容為空。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} cannot be decoded: {b} is damaged.</source>
   <translation>第 {n} 格無法解碼：{b} 損壞。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} cannot be decoded: {b}.</source>
   <translation>第 {n} 格無法解碼：{b}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} cannot be trusted: {b} is damaged there or shortly before, up to its next key frame.</source>
   <translation>第 {n} 格不可信：{b} 在該處或稍前損壞，直到下一個關鍵影格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} has {b} x {c} pixels instead of {d} x {e}.</source>
   <translation>第 {n} 格為 {b} x {c} 像素，而非 {d} x {e}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} of {b} cannot be decoded.</source>
   <translation>{b} 的第 {n} 格無法解碼。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Frame {n} of {b} cannot be decoded: {c}.</source>
   <translation>{b} 的第 {n} 格無法解碼：{c}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>High Bit is {a}, which cannot be; samples are read from their lowest bit.</source>
   <translation>High Bit 為 {a}，不可能；取樣自最低位元讀取。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>No ruler was found in the picture to compare the scale with.</source>
   <translation>影像中沒有可供比對比例的尺規。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>No ruler was found in the picture.</source>
   <translation>影像中沒有找到尺規。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Nothing in the file says how many millimetres a pixel is, so distances are in pixels: measure a known length on the depth ruler in the picture, or type the millimetres per pixel.</source>
   <translation>檔案未記錄每像素的毫米數，因此距離以像素表示：請在影像的深度尺上量取已知長度，或輸入每像素毫米數。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Of the bits of a sample the header says nothing that can be, the pictures have {b}; they are believed.</source>
   <translation>標頭的取樣位元數不可能，影像為 {b}；以影像為準。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Of the bits of a sample the header says {a}, the pictures have {b}; they are believed.</source>
   <translation>取樣位元數標頭為 {a}，影像為 {b}；以影像為準。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} claims {b} mm per pixel in {c}, which no ultrasound picture has, so its millimetres are not trusted; measure a known length on the depth ruler.</source>
   <translation>區域 {a} 的 {c} 方向為每像素 {b} mm，超音波影像不可能如此，因此其毫米數不可信；請在深度尺上量取已知長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} contradicts itself: its delta is {b} mm per pixel in {c}, its reference value says {d}, so its millimetres are not trusted; measure a known length on the depth ruler.</source>
   <translation>區域 {a} 自相矛盾：{c} 方向的增量為每像素 {b} mm，參考值為 {d}，因此其毫米數不可信；請在深度尺上量取已知長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} has no physical units, so it gives no length.</source>
   <translation>區域 {a} 沒有物理單位，因此無法提供長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} has no usable box, so its scale belongs to no part of the picture.</source>
   <translation>區域 {a} 沒有可用的範圍，因此其比例不屬於影像任何部分。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} has the physical units {b} and {c}, not centimetres (3), so it gives no length.</source>
   <translation>區域 {a} 的物理單位為 {b} 與 {c}，而非公分（3），因此無法提供長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} has {b} Physical Delta {c}, so it gives no length.</source>
   <translation>區域 {a} 的 Physical Delta {c} 為 {b}，因此無法提供長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a} spans ({b}, {c}) to ({d}, {e}), beyond the picture of {f} x {g} pixels: the picture was scaled or cropped after the region was written, so its millimetres are not trusted; measure a known length on the depth ruler.</source>
   <translation>區域 {a} 的範圍（{b}, {c}）至（{d}, {e}）超出 {f} x {g} 像素的影像：影像曾被縮放或裁切，因此其毫米數不可信；請在深度尺上量取已知長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Region {a}:</source>
   <translation>區域 {a}：</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Samples use more than the {a} bits that the header says; all {b} bits are shown.</source>
   <translation>取樣使用的位元多於標頭所稱的 {a} 位元；顯示全部 {b} 位元。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Square pixels assumed: the ruler was measured in one direction only.</source>
   <translation>假設像素為正方形：尺規只量了一個方向。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, depth ruler {c}, a tick is {d} mm by {e}: agree.</source>
   <translation>檔案 {a} mm/px（{b}），深度尺 {c}，依{e}刻度為 {d} mm：相符。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, depth ruler {c}, a tick taken to be {d} mm: agree.</source>
   <translation>檔案 {a} mm/px（{b}），深度尺 {c}，刻度以 {d} mm 計：相符。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, depth ruler {c}, a tick taken to be {d} mm: it fits, but with another tick another scale fits too, so it proves nothing.</source>
   <translation>檔案 {a} mm/px（{b}），深度尺 {c}，刻度以 {d} mm 計：雖相符，但以其他刻度亦可相符，故不能證明。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, depth ruler {c}: agree.</source>
   <translation>檔案 {a} mm/px（{b}），深度尺 {c}：相符。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, lateral ruler {c}, a tick is {d} mm by {e}: agree.</source>
   <translation>檔案 {a} mm/px（{b}），橫向尺 {c}，依{e}刻度為 {d} mm：相符。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, lateral ruler {c}, a tick taken to be {d} mm: agree.</source>
   <translation>檔案 {a} mm/px（{b}），橫向尺 {c}，刻度以 {d} mm 計：相符。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, lateral ruler {c}, a tick taken to be {d} mm: it fits, but with another tick another scale fits too, so it proves nothing.</source>
   <translation>檔案 {a} mm/px（{b}），橫向尺 {c}，刻度以 {d} mm 計：雖相符，但以其他刻度亦可相符，故不能證明。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, lateral ruler {c}: agree.</source>
   <translation>檔案 {a} mm/px（{b}），橫向尺 {c}：相符。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Tag {a} mm/px {b}, {c}: they disagree, so no millimetres are trusted; measure a known length on the ruler.</source>
   <translation>檔案 {a} mm/px（{b}），{c}：兩者不符，因此毫米數不可信；請在尺上量取已知長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The Pixel Aspect Ratio {a}\{b} contradicts region {c}; the region is used.</source>
   <translation>Pixel Aspect Ratio {a}\{b} 與區域 {c} 不符；採用區域的值。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The cortices are not separable on the image at the narrowest frame (under 2 mm).</source>
   <translation>在最窄影格上兩側骨皮質無法分辨（小於 2 mm）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The decoder {a} at this frame.</source>
   <translation>解碼器在此影格{a}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The decoder {a} while it opened the scan: the file is damaged or of an unknown kind.</source>
   <translation>解碼器在開啟掃描時{a}：檔案損壞或類型不明。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The decoder {a} while opening; it was started again.</source>
   <translation>解碼器在開啟時{a}；已重新啟動。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The decoder {a} {b} times: the scan was closed.</source>
   <translation>解碼器{a}（{b} 次）：已關閉此掃描。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The decoder {a}; it was started again.</source>
   <translation>解碼器{a}；已重新啟動。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The depth was changed within the scan: the ticks of its ruler stand {a} px apart in frame {n} and {b} px in frame {m} (counted from 0), so that no one scale holds and no millimetres are trusted; save the frames of one depth as a scan of their own.</source>
   <translation>影像深度在錄影中改變：尺規刻度在第 {n} 格相距 {a} px，在第 {m} 格相距 {b} px，因此沒有單一比例適用，毫米數不可信；請將同一深度的影像另存為一個檔案。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The entered {a} frames per second are used instead of the file's {b} ({c}).</source>
   <translation>採用輸入的每秒 {a} 格，而非檔案的 {b}（{c}）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file does not say how its colours are stored; {a} is assumed.</source>
   <translation>檔案未說明色彩儲存方式；假設為 {a}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file ends within its list of pages: {a} page(s) could be saved, others are missing.</source>
   <translation>檔案在頁面清單中結束：可救回 {a} 頁，其餘缺少。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file ends within its pixels; all frames that are used are there.</source>
   <translation>檔案在像素資料中結束；採用的影格皆完整。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file ends without its end mark; all frames are there.</source>
   <translation>檔案缺少結束標記；所有影格都在。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file is a picture of another kind than ultrasound, so its own scale is not used and distances are in pixels: measure a known length on the depth ruler in the picture, or type the millimetres per pixel.</source>
   <translation>此檔案並非超音波影像，因此不採用其比例，距離以像素表示：請在影像的深度尺上量取已知長度，或輸入每像素毫米數。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file is a {a}, not an ultrasound image; it is opened without a scale.</source>
   <translation>此檔案是 {a} 而非超音波影像；以無比例方式開啟。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file is damaged or was cut: {a} frames could be saved.</source>
   <translation>檔案損壞或不完整：可救回 {a} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file says that its colours are RGB; the pictures have fewer samples for two of the three components, as YCbCr has, and are read as such.</source>
   <translation>檔案稱其色彩為 RGB；影像三個成分中有兩個取樣較少，與 YCbCr 相同，並以此讀取。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file was cut: it promises {a} frames, {b} could be saved.</source>
   <translation>檔案不完整：應有 {a} 格，可救回 {b} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file was cut: it promises {a} s, {b} frames could be saved.</source>
   <translation>檔案不完整：應有 {a} 秒，可救回 {b} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file was cut: {a} frames could be saved, how many there were is not known.</source>
   <translation>檔案不完整：可救回 {a} 格，原有格數不明。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file was cut: {a} of {b} frames could be saved.</source>
   <translation>檔案不完整：{b} 格中可救回 {a} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file's table of frame positions is wrong; the frames were found by their own marks.</source>
   <translation>檔案的影格位置表有誤；已依影格本身的標記找出。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The file's ultrasound regions hold no two-dimensional picture with a scale.</source>
   <translation>檔案的超音波區域中沒有具比例的二維影像。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The frame was not decoded: {a}.</source>
   <translation>此影格未解碼：{a}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many bits a sample has; the pixels are those of {a} bits and are read so.</source>
   <translation>標頭未記取樣位元數；像素為 {a} 位元，並依此讀取。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, and the pixels hold {b} and a part.</source>
   <translation>標頭未記影格數，像素為 {b} 格又一部分。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, and the pixels hold {b} and a part; {c} are used.</source>
   <translation>標頭未記影格數，像素為 {b} 格又一部分；採用 {c} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, the file holds {b}.</source>
   <translation>標頭未記影格數，檔案有 {b} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, the file holds {b}; all {b} are used.</source>
   <translation>標頭未記影格數，檔案有 {b} 格；{b} 格全部採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, the pixels are those of {b}.</source>
   <translation>標頭未記影格數，像素為 {b} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are, the pixels are those of {b}; all {b} are used.</source>
   <translation>標頭未記影格數，像素為 {b} 格；{b} 格全部採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header does not say how many frames there are; the {b} pieces of its pixels are read as one frame.</source>
   <translation>標頭未記影格數；其像素的 {b} 段視為一格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header of {a} nests deeper than any scan; the file is damaged.</source>
   <translation>{a} 的標頭巢狀過深；檔案損壞。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, and the pixels hold {b} and a part.</source>
   <translation>標頭的影格數欄位為「{a}」，像素為 {b} 格又一部分。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, and the pixels hold {b} and a part; {c} are used.</source>
   <translation>標頭的影格數欄位為「{a}」，像素為 {b} 格又一部分；採用 {c} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, the file holds {b}.</source>
   <translation>標頭的影格數欄位為「{a}」，檔案有 {b} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, the file holds {b}; all {b} are used.</source>
   <translation>標頭的影格數欄位為「{a}」，檔案有 {b} 格；{b} 格全部採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, the pixels are those of {b}.</source>
   <translation>標頭的影格數欄位為「{a}」，像素為 {b} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, the pixels are those of {b}; all {b} are used.</source>
   <translation>標頭的影格數欄位為「{a}」，像素為 {b} 格；{b} 格全部採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be, the video has {b}; all {b} are used.</source>
   <translation>標頭的影格數欄位為「{a}」，影片有 {b} 格；{b} 格全部採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says '{a}' where the number of frames should be; the {b} pieces of its pixels are read as one frame.</source>
   <translation>標頭的影格數欄位為「{a}」；其像素的 {b} 段視為一格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, and the pixels hold {b} and a part.</source>
   <translation>標頭為 {a} 格，像素為 {b} 格又一部分。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, and the pixels hold {b} and a part; {c} are used.</source>
   <translation>標頭為 {a} 格，像素為 {b} 格又一部分；採用 {c} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, the file holds {b}.</source>
   <translation>標頭為 {a} 格，檔案有 {b} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, the file holds {b}; all {b} are used.</source>
   <translation>標頭為 {a} 格，檔案有 {b} 格；{b} 格全部採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, the pixels are those of {b}.</source>
   <translation>標頭為 {a} 格，像素為 {b} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, the pixels are those of {b}; all {b} are used.</source>
   <translation>標頭為 {a} 格，像素為 {b} 格；{b} 格全部採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} frames, the video has {b}; all {b} are used.</source>
   <translation>標頭為 {a} 格，影片有 {b} 格；{b} 格全部採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} of {b} bits stored; the pixels are those of {c} bits and are read so.</source>
   <translation>標頭稱 {b} 位元中儲存 {a} 位元；像素為 {c} 位元，並依此讀取。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} sample(s) per pixel, the pictures have {b}; the pictures are believed.</source>
   <translation>標頭為每像素 {a} 個取樣，影像為 {b} 個；以影像為準。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} x {b} pixels, the pictures have {c} x {d}; the pictures are believed.</source>
   <translation>標頭為 {a} x {b} 像素，影像為 {c} x {d}；以影像為準。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header says {a} x {b} pixels, the video has {c} x {d}.</source>
   <translation>標頭為 {a} x {b} 像素，影片為 {c} x {d}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The header speaks of another picture size than the pixels have, so its millimetres are not trusted.</source>
   <translation>標頭所載影像尺寸與像素不符，因此其毫米數不可信。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The loop has {a} frames per second: its frames count as separate stills.</source>
   <translation>此影片每秒 {a} 格：各格視為個別靜態影像。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The loop has {a} frames per second; the narrowest moment may lie between two frames.</source>
   <translation>此影片每秒 {a} 格；最窄的瞬間可能落在兩格之間。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest distance is the least of a few frames and may be too small.</source>
   <translation>最窄距離取自少數影格的最小值，可能偏小。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame is at the edge of the loop: the space may have been narrower beyond it.</source>
   <translation>最窄影格位於影片邊緣：範圍之外可能更窄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame is at the edge of the phase: the space may have been narrower beyond it.</source>
   <translation>最窄影格位於該期邊緣：範圍之外可能更窄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame lies in a stretch of low confidence.</source>
   <translation>最窄影格位於可信度低的區段。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame lies in the internal rotation that was marked; check the marks.</source>
   <translation>最窄影格位於所標記的內旋期；請檢查標記。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame that was seen lies beside lost frames; the gap was probably narrower in them.</source>
   <translation>所見最窄影格緊鄰遺失的影格；其中的間隙可能更窄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The narrowest frame was placed by hand where a cortex was not seen; no frame beside it bears it out.</source>
   <translation>最窄影格是在看不到骨皮質時手動放置的；旁邊沒有影格可確認。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The number {a} occurs more than once; all {b} pictures are used in order of name.</source>
   <translation>編號 {a} 重複出現；{b} 張影像依名稱順序全部採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture has several ultrasound regions with their own scales; the region that holds both points decides.</source>
   <translation>影像有數個各有比例的超音波區域；以包含兩點的區域為準。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored mirrored and turned by 90° to the left; it is shown and measured upright.</source>
   <translation>影像以左右相反、向左轉 90° 儲存；已轉正後顯示與測量。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored mirrored and turned by 90° to the right; it is shown and measured upright.</source>
   <translation>影像以左右相反、向右轉 90° 儲存；已轉正後顯示與測量。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored mirrored; it is shown and measured upright.</source>
   <translation>影像以左右相反儲存；已轉正後顯示與測量。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored turned by 90° to the left; it is shown and measured upright.</source>
   <translation>影像以向左轉 90° 儲存；已轉正後顯示與測量。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored turned by 90° to the right; it is shown and measured upright.</source>
   <translation>影像以向右轉 90° 儲存；已轉正後顯示與測量。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored upside down and mirrored; it is shown and measured upright.</source>
   <translation>影像以上下相反儲存；已轉正後顯示與測量。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The picture is stored upside down; it is shown and measured upright.</source>
   <translation>影像以轉 180° 儲存；已轉正後顯示與測量。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The pictures are numbered {a} to {b} in steps of {c}; each is one frame.</source>
   <translation>影像編號自 {a} 至 {b}，間隔 {c}；每張為一格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The pixel spacing differs between frames ({a} to {b} mm), so no one scale holds for the loop; measure a known length on the depth ruler.</source>
   <translation>各影格的像素間距不同（{a} 至 {b} mm），沒有單一比例適用；請在深度尺上量取已知長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The pixels are stored as YBR_FULL although the file says YBR_FULL_422.</source>
   <translation>像素以 YBR_FULL 儲存，但檔案記為 YBR_FULL_422。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The pixels have {a} bytes more than {b} frames need; the picture size in the header may be wrong.</source>
   <translation>像素比 {b} 格所需多 {a} 位元組；標頭中的影像尺寸可能有誤。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The point ({a}, {b}) lies outside every ultrasound region that has a scale; distances are in pixels: place both points inside the region.</source>
   <translation>點（{a}, {b}）位於所有具比例的超音波區域之外；距離以像素表示：請將兩點放在區域內。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The points lie in different ultrasound regions, so the distance between them is in pixels.</source>
   <translation>兩點位於不同的超音波區域，因此其間距離以像素表示。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The points lie in overlapping regions with different scales; distances are in pixels.</source>
   <translation>兩點位於比例不同的重疊區域；距離以像素表示。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The region has no scale.</source>
   <translation>此區域沒有比例。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The ruler was measured in one direction; that a pixel is {a} times as wide as high is the file's word, whose scale is not trusted: measure across too where there is a lateral ruler.</source>
   <translation>尺規只量了一個方向；像素寬高比 {a} 來自檔案，而其比例不可信：若有橫向尺規，請一併量取。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The scale is the file's {a}, which does not say what part of the picture it holds for; compare it with the depth ruler.</source>
   <translation>比例取自檔案的 {a}，未說明適用於影像哪一部分；請與深度尺比對。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The scale is the file's {a}, which is not measured in the tissue, so its millimetres are not trusted; measure a known length on the depth ruler.</source>
   <translation>比例取自檔案的 {a}，並非在組織中量得，因此其毫米數不可信；請在深度尺上量取已知長度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The scale of {a} mm per pixel is far from any ultrasound picture's; check it.</source>
   <translation>每像素 {a} mm 的比例與一般超音波影像相差甚遠；請檢查。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The scan has no frame times: the estimate rests on {a} frames.</source>
   <translation>此掃描沒有影格時間：估計依據 {a} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The times are from {a} ({b} frames per second); {c} says {d}: speeds and times may be wrong, distances are not touched.</source>
   <translation>時間取自 {a}（每秒 {b} 格）；{c} 為 {d}：速度與時間可能有誤，距離不受影響。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The times are those that the frames bear themselves ({a}).</source>
   <translation>時間取自各格本身（{a}）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The typed scale is the same across and down, but a pixel is {a} times as wide as high by the file, so its millimetres are not trusted; type both directions, each with its own value.</source>
   <translation>輸入的比例在兩個方向相同，但檔案的像素寬高比為 {a}，因此其毫米數不可信；請分別輸入兩個方向的數值。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The video's pixels are {a} times as wide as high; it is shown without stretching.</source>
   <translation>影片像素的寬為高的 {a} 倍；顯示時不拉伸。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The {a}, {b}, is used instead of the file's {c}.</source>
   <translation>採用{a}（{b}），而非檔案的 {c}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The {a}, {b}, is used instead of the file's {c}; they agree.</source>
   <translation>採用{a}（{b}），而非檔案的 {c}；兩者相符。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>The {a}, {b}, is used instead of the file's {c}; they differ by {d}.</source>
   <translation>採用{a}（{b}），而非檔案的 {c}；兩者相差 {d}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>Two minima are closer than their error: frame {n} and frame {m} (counted from 0).</source>
   <translation>兩個極小值之差小於其誤差：第 {n} 格與第 {m} 格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>a cortex</source>
   <translation>骨皮質</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>a file that begins like none of them</source>
   <translation>開頭不屬於任何一種的檔案</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>a picture whose header is damaged</source>
   <translation>標頭損壞的影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>across the picture</source>
   <translation>橫向</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>along the edge of the sector</source>
   <translation>沿扇形邊緣</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>an edge</source>
   <translation>邊緣</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>another scan was opened</source>
   <translation>已開啟另一個掃描</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>both values must be positive</source>
   <translation>兩值必須為正</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>bright edge</source>
   <translation>亮邊</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>bright line above its shadow</source>
   <translation>陰影上方的亮線</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>depth ruler</source>
   <translation>深度尺</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>depth ruler {a} ({b} px for {c} mm)</source>
   <translation>深度尺 {a}（{b} px 為 {c} mm）</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>down the picture</source>
   <translation>向下</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>edge</source>
   <translation>邊緣</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>ischial tuberosity</source>
   <translation>坐骨粗隆</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>it is the 1 mm that writers put where they know none</source>
   <translation>這是未知時慣填的 1 mm</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>its longer ticks</source>
   <translation>其長刻度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>its numbers</source>
   <translation>其數字</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>lateral ruler</source>
   <translation>橫向尺</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>lateral ruler {a} ({b} px for {c} mm)</source>
   <translation>橫向尺 {a}（{b} px 為 {c} mm）</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>lesser trochanter</source>
   <translation>小轉子</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>no ultrasound picture has such pixels</source>
   <translation>超音波影像不會有這樣的像素</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>point</source>
   <translation>點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>scale measured on the ruler</source>
   <translation>以尺規量得的比例</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>stopped working</source>
   <translation>停止運作</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>the printed depth</source>
   <translation>所印深度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>the ticks of the {a} stand {b} px apart, {c} mm by the tag, and not {d} mm</source>
   <translation>{a} 的刻度相距 {b} px，依檔案為 {c} mm，而非 {d} mm</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>the video's time stamps</source>
   <translation>影片的時間戳記</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>took longer than {a} s</source>
   <translation>超過 {a} 秒</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>typed scale</source>
   <translation>輸入的比例</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>ultrasound region {a} says {b} mm per pixel</source>
   <translation>超音波區域 {a} 為每像素 {b} mm</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} % and {b} %</source>
   <translation>{a} % 與 {b} %</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} does not rise from frame to frame, as in a volume of slices or a loop out of order; it is not used.</source>
   <translation>{a}並非逐格增加，可能是切面容積或次序有誤；不使用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} file(s) that {b} lists are missing: {c}.</source>
   <translation>{b} 所列的檔案缺少 {a} 個：{c}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} frame(s) look damaged: {b} (counted from 0); one that cannot be decoded counts as lost.</source>
   <translation>{a} 格看似損壞：{b}（自 0 起算）；無法解碼者視為遺失。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} is known of {b} of {c} frames; it is not used.</source>
   <translation>{c} 格中只有 {b} 格有{a}；不使用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} is {b}, which is no frame rate; it is not used.</source>
   <translation>{a} 為 {b}，並非影格率；不予採用。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} mm per pixel</source>
   <translation>每像素 {a} mm</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} names {b} file(s) outside its folder; they are left out.</source>
   <translation>{a} 列出其資料夾之外的 {b} 個檔案；已略過。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} needs the package {b}, which is not installed: run 'pip install {b}'.</source>
   <translation>{a} 需要套件 {b}，但尚未安裝：請執行「pip install {b}」。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} of {b} frames ({c}) bridged where a cortex was not seen.</source>
   <translation>{b} 格中有 {a} 格（{c}）因未見骨皮質而以內插補足。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} of {b} frames ({c}) lost; the gap may have been narrower there.</source>
   <translation>{b} 格中有 {a} 格（{c}）遺失；其間隙可能更窄。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} of {b} frames ({c}) uncertain by more than 2 mm.</source>
   <translation>{b} 格中有 {a} 格（{c}）不確定性超過 2 mm。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} picture(s) are missing from the numbering: {b}; the times between them are not known.</source>
   <translation>編號中缺少 {a} 張影像：{b}；其間時間不明。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} says {b} mm per pixel, ultrasound region {c} says {d}; the region is used: compare it with the depth ruler.</source>
   <translation>{a} 為每像素 {b} mm，超音波區域 {c} 為 {d}；採用區域的值：請與深度尺比對。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} scan(s) are not listed in {b}: {c}.</source>
   <translation>{a} 個掃描未列於 {b}：{c}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/sentences.py" />
   <source>{a} {b}\{c} is not believed: {d}.</source>
   <translation>{a} {b}\{c} 不可信：{d}。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/side_work.py" />
   <source>Tracking stopped working; it was started again. Your work is kept.</source>
   <translation>追蹤程序停止運作，已重新啟動。您的工作已保留。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Both bones are followed through the whole loop.</source>
   <translation>在整段影像中追蹤兩處骨骼。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Clear the list</source>
   <translation>清除清單</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Ctrl O</source>
   <translation>Ctrl O</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Ctrl Shift O</source>
   <translation>Ctrl Shift O</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>DICOM, PNG or JPEG, a folder of stills, or a video.</source>
   <translation>DICOM、PNG 或 JPEG、靜態影像資料夾或影片。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Distances are measurements on saved pictures for a clinician to judge. They are not a diagnosis. Nothing leaves this computer unless you ask.</source>
   <translation>距離是在儲存影像上的測量值，供臨床人員判讀，並非診斷。除非您要求，資料不會離開這台電腦。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Drop a file or a folder here</source>
   <translation>將檔案或資料夾拖放到這裡</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Everything is kept as you work. After a crash or a power cut this window offers exactly what was there.</source>
   <translation>工作內容隨時保存。當機或停電後，此視窗會提供當時的完整內容。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>How a measurement goes</source>
   <translation>測量流程</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>One click on each cortex. It snaps to the bright ridge.</source>
   <translation>在每個骨皮質點按一次，會吸附到明亮的骨脊。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Only the frames that can change the result.</source>
   <translation>只看可能改變結果的影格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Open a saved scan</source>
   <translation>開啟儲存的影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Place</source>
   <translation>放置</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Recent</source>
   <translation>最近開啟</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Record, curve, frames and pictures, read back.</source>
   <translation>紀錄、曲線、影格與圖片，皆讀回核對。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Scans you open appear here.</source>
   <translation>您開啟的影像會顯示在這裡。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Start</source>
   <translation>開始</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Start fresh, keep a copy</source>
   <translation>重新開始並保留副本</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>Try a sample</source>
   <translation>試用範例</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/start_screen.py" />
   <source>You decide on the narrowest frame.</source>
   <translation>由您決定最窄影格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Acquisition checklist</source>
   <translation>擷取檢查表</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Arrows nudge by 1 px, with Shift by 0.1 px. Enter accepts, Space plays one second around the frame.</source>
   <translation>方向鍵微移 1 px，加 Shift 為 0.1 px。Enter 接受，空白鍵播放前後一秒。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Ask for the familiar pain at the narrowest point.</source>
   <translation>在最窄處詢問是否為熟悉的疼痛。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Both bones are followed forwards and backwards from every frame that you placed or corrected.</source>
   <translation>從您放置或修正的每個影格向前及向後追蹤兩處骨骼。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Both bones in the middle two thirds of the depth; then leave gain and depth alone.</source>
   <translation>兩處骨骼位於深度中間三分之二；之後不要更動增益與深度。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Curvilinear probe, axial, below the buttock.</source>
   <translation>凸陣探頭，軸向，臀部下方。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Every file is read back and compared before it counts as written.</source>
   <translation>每個檔案讀回比對後才算寫入。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Find IT and LT in one frame; tilt heel-toe until both cortices are sharp.</source>
   <translation>在同一影格找到 IT 與 LT；以跟趾方式傾斜直到兩處骨皮質清楚。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Hip at 0°, knee bent to 90° and held by a second person.</source>
   <translation>髖 0°，膝屈曲 90°，由第二人扶持。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Hold neutral for 1 to 2 s.</source>
   <translation>中立位維持 1 到 2 秒。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>IT is the bright curve on the medial side, towards the buttock crease. A dark shadow lies behind it.</source>
   <translation>IT 是內側、朝向臀溝的明亮曲線，後方有暗的聲影。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>If the ridge is dull, choose another frame: a heel-toe tilt usually brightens one bone at a time.</source>
   <translation>若骨脊不亮，請選其他影格：跟趾傾斜通常一次使一處骨骼變亮。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>LT is the bright curve on the lateral side, nearest to IT where it bulges most. A dark shadow lies behind it.</source>
   <translation>LT 是外側的明亮曲線，最突出處最接近 IT，後方有暗的聲影。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Moving a caliper or a mark afterwards takes the confirmation back.</source>
   <translation>之後移動卡尺或標記會撤回確認。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Only frames that can still change the result are shown. Is each mark on the bright ridge?</source>
   <translation>只顯示仍可能改變結果的影格。每個標示都在明亮的骨脊上嗎？</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Patient prone, pelvis level, held by a strap or a hand.</source>
   <translation>病人俯臥，骨盆水平，以束帶或手固定。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Prone with the knee bent: foot out is internal rotation, foot in is external rotation.</source>
   <translation>俯臥屈膝：足向外為內旋，足向內為外旋。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Repeat three times, lifting the probe; then the other side with the same settings.</source>
   <translation>重複三次，每次移開探頭；再以相同設定檢查另一側。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Save as DICOM with its scale; for other formats keep the depth ruler in the picture.</source>
   <translation>存為含比例尺的 DICOM；其他格式請在影像中保留深度尺標。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Say who the patient is and which side; mark the side in the picture.</source>
   <translation>說明病人身分與側別，並在影像上標示側別。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Step a few frames back and on. Is another frame narrower? Are both ends on the cortex?</source>
   <translation>前後移動幾個影格。有更窄的影格嗎？兩端都在骨皮質上嗎？</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/step_help.py" />
   <source>Sweep neutral, IR end, neutral, ER end, neutral; at least 3 s to each side.</source>
   <translation>擺動：中立、內旋終點、中立、外旋終點、中立；每側至少 3 秒。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Side, {side}</source>
   <translation>側別，{side}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Step {number} of 5, {name}, {state}</source>
   <translation>第 {number} 步，共 5，{name}，{state}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Steps</source>
   <translation>步驟</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>Top bar</source>
   <translation>頂端列</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>current step</source>
   <translation>目前步驟</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>open</source>
   <translation>未完成</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/top_bar.py" />
   <source>{number} of 5</source>
   <translation>第 {number} 步，共 5</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Confirm: you decide on the narrowest frame.</source>
   <translation>確認：由您決定最窄影格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Enter does the next thing; Ctrl Z takes it back.</source>
   <translation>Enter 執行下一步；Ctrl Z 取消。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>It snaps to the bright ridge; hold Ctrl for a free point.</source>
   <translation>會吸附到明亮的骨脊；按住 Ctrl 可放自由點。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Look only at the frames that can change the result.</source>
   <translation>只看可能改變結果的影格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Open: this scan is open.</source>
   <translation>開啟：此影像已開啟。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>PgDn opens the next unmeasured scan.</source>
   <translation>PgDn 開啟下一個未測量的影像。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Place: one click on each cortex.</source>
   <translation>放置：在每個骨皮質點按一次。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tour.py" />
   <source>Track: both bones are followed.</source>
   <translation>追蹤：追蹤兩處骨骼。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tracking_flow.py" />
   <source>Stopped. {count} frames tracked.</source>
   <translation>已停止。已追蹤 {count} 影格。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/tracking_flow.py" />
   <source>This was tracked with another scale. Its distance counts once it is tracked with the present one.</source>
   <translation>追蹤時用的是另一個比例尺。以目前的比例尺重新追蹤後，距離才有效。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Edit</source>
   <translation>編輯</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Measure</source>
   <translation>測量</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Mouse on the picture</source>
   <translation>影像上的滑鼠操作</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Open the scan marked in the list</source>
   <translation>開啟清單中標示的掃描</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/window_tools.py" />
   <source>Place at the crosshair</source>
   <translation>放在十字線處</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Contact</source>
   <translation>接觸</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Distance</source>
   <translation>距離</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>ER end</source>
   <translation>外旋終點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>External rotation</source>
   <translation>外旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>IFS</source>
   <translation>IFS</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>IR end</source>
   <translation>內旋終點</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Internal rotation</source>
   <translation>內旋</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Left</source>
   <translation>左側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Pain</source>
   <translation>疼痛</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>QF thickness</source>
   <translation>QF 厚度</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>QFS</source>
   <translation>QFS</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Right</source>
   <translation>右側</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>Side not recorded</source>
   <translation>側別未記錄</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>The stated error leaves out the scale's own of {error} % (95 %).</source>
   <translation>誤差不計比例尺的 {error} %（95 %）。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>millimetres</source>
   <translation>毫米</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/wording.py" />
   <source>{value} {unit} plus or minus {error}</source>
   <translation>{value} {unit}，加減 {error}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>Arrows move the mark, Enter opens the marked scan.</source>
   <translation>方向鍵移動標示，Enter 開啟標示的掃描。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>No ultrasound scans in this folder. {count} files were looked at.</source>
   <translation>此資料夾中沒有超音波影像。已查看 {count} 個檔案。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>Open a folder to see its scans.</source>
   <translation>開啟資料夾以查看其中的影像。</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>Scans</source>
   <translation>影像</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>next unmeasured</source>
   <translation>下一個未測量</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist.py" />
   <source>{done} of {total} done</source>
   <translation>完成 {done}／{total}</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_flow.py" />
   <source>pixels only</source>
   <translation>僅像素</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_flow.py" />
   <source>scale in the file</source>
   <translation>檔案內有比例尺</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Confirmed</source>
   <translation>已確認</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Exported</source>
   <translation>已匯出</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Measured</source>
   <translation>已測量</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>New</source>
   <translation>新</translation>
  </message>
  <message>
   <location filename="../../ifs_measure/gui/worklist_rows.py" />
   <source>Unreadable</source>
   <translation>無法讀取</translation>
  </message>
 </context>
</TS>
