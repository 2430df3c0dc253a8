/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapReaderTest {
  private static final List<String> KEYS = List.of("name", "list", "map", "colour");

  private static final String FULL = "name: a\nlist: [b, c]\nmap: {d: e}\ncolour: red\n";

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void takesTexts() {
    MapReader reader = read(FULL);
    assertThat(reader.required("name").text()).isEqualTo("a");
    assertThat(reader.oneOf("colour", Map.of("red", 1))).contains(1);
    assertThat(problems).isEmpty();
  }

  @Test
  void takesLists() {
    MapReader reader = read(FULL);
    assertThat(reader.oneOrMore("name")).extracting(SourceText::text).containsExactly("a");
    assertThat(reader.texts("list")).extracting(SourceText::text).containsExactly("b", "c");
    assertThat(reader.requiredTexts("list", text -> {})).containsExactly("b", "c");
    assertThat(problems).isEmpty();
  }

  @Test
  void takesMaps() {
    assertThat(read(FULL).map("map").flatMap(map -> map.member("d"))).isPresent();
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'nam: a'|'1:1: x.nam is not a key here; Did you mean name? The keys are [colour, list, map, name].'",
        "'{}'|'1:1: x.name is missing; Add name.'",
        "'name: \" \"'|'1:7: x.name must not be blank; Write name: some text.'",
        "'name: [a]'|'1:7: x.name must be a text, not a list; Write name: some text.'",
        "'name: '|'1:6: x.name must be a text, not nothing; Write name: some text.'",
        "'{name: a, list: b}'|'1:17: x.list must be a list, not a value; Write list: [A, B], or [] for none.'",
        "'{name: a, list: [a, {b: c}]}'|'1:21: x.list[1] must be a text, not a map; Write list: [A, B].'",
        "'{name: a, map: [b]}'|'1:16: x.map must be a map, not a list; Write map: {a: b}.'",
        "'{name: a, colour: rot}'|'1:19: x.colour is rot; Use one of [red].'"
      })
  void saysWhatIsWrong(String text, String expected) {
    MapReader reader = read(text);
    reader.required("name");
    reader.texts("list");
    reader.map("map");
    reader.oneOf("colour", Map.of("red", 1));
    assertThat(problems).first().hasToString("a:" + expected.replace("; ", "\n  hint: "));
  }

  @Test
  void saysWhatAnOwnCheckFinds() {
    assertThat(read("name: long").required("name", MapReaderTest::refuse)).isEmpty();
    assertThat(problems).singleElement().hasToString("a:1:7: x.name must be shorter");
  }

  @Test
  void leavesOutWhatIsNoValueOfAList() {
    assertThat(read("list: [[a]]").requiredTexts("list", MapReaderTest::refuse)).isEmpty();
    assertThat(problems)
        .singleElement()
        .hasToString("a:1:8: x.list[0] must be one value, not a list");
  }

  @Test
  void refusesWhatIsNoMap() {
    TreeNode list = TreeReader.readSettings("a", "- a");
    assertThat(MapReader.of(list, "policy A-1: ", KEYS, problems)).isEmpty();
    assertThat(problems)
        .singleElement()
        .hasToString(
            "a:1:1: policy A-1: must be a map, not a list\n"
                + "  hint: Its keys are [colour, list, map, name].");
  }

  private static void refuse(String text) {
    throw new IllegalArgumentException("must be shorter");
  }

  private MapReader read(String text) {
    return MapReader.of(TreeReader.readSettings("a", text), "x.", KEYS, problems).orElseThrow();
  }
}
