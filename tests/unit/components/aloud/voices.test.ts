/** The choice of a voice, from the lists of several systems. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  chooseVoice,
  type Voice,
} from "../../../../src/components/aloud/voices.ts";
import { type TextLang } from "../../../../src/edition/model.ts";

/** A voice written as `zh-CN Tingting`; with `~` one of a server, with `!` the system's default. */
const voiceOf = (text: string): Voice => {
  const [, lang = "", name = "", marks = ""] =
    /^(\S+) (.*?)([~!]*)$/.exec(text) ?? [];
  return {
    lang,
    name,
    localService: !marks.includes("~"),
    default: marks.includes("!"),
  };
};

const chosen = (voices: string[], lang: TextLang) =>
  chooseVoice(voices.map(voiceOf), lang)?.name;

const MAC = [
  "en-US Albert",
  "en-US Eddy (English (US))",
  "en-GB Daniel",
  "zh-CN Eddy (Chinese (China mainland))",
  "zh-TW Meijia",
  "en-US Samantha!",
  "zh-HK Sinji",
  "zh-CN Tingting",
  "zh-CN Google 普通话~",
];
const ANDROID = ["en_GB a", "yue_HK b", "zh_TW_#Hant c", "zh_CN_#Hans d"];
const ESPEAK = ["cmn-latn-pinyin a", "yue b", "hak c", "cmn d", "en-029 e"];

test("each text has a voice of its country", () => {
  for (const [voices, simplified, traditional, english] of [
    [MAC, "Tingting", "Meijia", "Samantha"],
    [ANDROID, "d", "c", "a"],
    [ESPEAK, "d", "d", "e"],
  ] as const) {
    assert.equal(chosen([...voices], "zh-Hans"), simplified);
    assert.equal(chosen([...voices], "zh-Hant"), traditional);
    assert.equal(chosen([...voices], "en"), english);
  }
});

test("another country’s Mandarin is better than none, Cantonese and dialects are not", () => {
  assert.equal(chosen(["zh-TW a"], "zh-Hans"), "a");
  assert.equal(chosen(["zh-CN a"], "zh-Hant"), "a");
  for (const voices of [
    [],
    ["zh-HK a", "zh-MO b", "yue-CN c", "zh-yue d", "yue-Hant-HK e"],
    ["zh-CN-sichuan a", "zh-CN-shaanxi b", "wuu-CN c", "nan-TW d"],
    ["en-US a", "ja-JP b", "zha c"],
  ])
    for (const lang of ["zh-Hans", "zh-Hant"] as const)
      assert.equal(chosen(voices, lang), undefined);
  assert.equal(chosen(["zh-CN a", "eng b"], "en"), undefined);
});

test("a voice of the device is preferred to one of a server", () => {
  assert.equal(chosen(["zh-CN a~", "zh-TW b"], "zh-Hans"), "b");
  assert.equal(chosen(["zh-CN a~"], "zh-Hans"), "a");
  assert.equal(chosen(["en-US a", "en-US b!"], "en"), "b");
});
