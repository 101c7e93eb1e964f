/** Matches two characters that transcribe foreign names, which no dictionary has: text is not divided between them. */
export const TRANSCRIPTION =
  /^[阿埃艾安奥奧巴拜班贝貝比别別宾賓波博布达達丹德迪杜多恩尔爾法菲费費芬夫弗富盖蓋甘戈格古哈海汉漢赫亨胡霍基吉加贾賈杰傑金卡凯凱坎柯科克肯库庫拉莱萊赖賴兰蘭劳勞勒雷里理利林列留卢盧鲁魯伦倫罗羅洛马馬玛瑪迈邁曼梅门門蒙米明莫姆穆纳納内內尼涅宁寧努诺諾帕潘佩彭皮平普奇齐齊恰乔喬切热熱若萨薩赛賽桑瑟森沙尚舍什史斯丝絲苏蘇索塔泰坦汤湯特提廷图圖托瓦万萬旺威韦韋维維温溫沃乌烏吾武西希锡錫夏谢謝辛欣雄休亚亞扬揚耶叶葉伊因英尤约約扎札赞贊泽澤詹珍芝治朱兹茲卓佐]{2}$/u;
