package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = { "plain | \"plain\"", "\"9\" | \"\\\"9\\\"\"", "a\\b | \"a\\\\b\"", "why??=1 | \"why?\\?=1\"",
        "really???? | \"really?\\?\\?\\?\"", "Café | \"Caf\\303\\251\"", "é1 | \"\\303\\2511\"", "%s%n | \"%s%n\"" })
    void whatCWouldMisreadIsEscaped(String text, String literal) {
        assertThat(CText.literal(text)).isEqualTo(literal);
    }

    @Test
    void longTextsBreakWhereTheirOwnLinesEnd() {
        assertThat(CText.lines("one\r\ntwo\n".getBytes(StandardCharsets.UTF_8))).containsExactly("\"one\\r\\n\"", "\"two\\n\"");
        assertThat(CText.lines("x".repeat(100).getBytes(StandardCharsets.UTF_8))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = { "a */ b,a * / b", "/*,/ *", "/*/,/ * /", "**/,** /" })
    void aCommentHoldsNeitherEndNorBeginning(String text, String comment) {
        assertThat(CText.comment(text)).isEqualTo(comment);
    }

    /** Text that runs from right to left can make a comment look like code, and code like a comment. */
    @Test
    void aCommentDoesNotChangeHowTheCodeAroundItLooks() {
        assertThat(CText.comment("home \u202E\u2066*\u200B/ if (admin)\u2069\n#define x\u2028y")).isEqualTo("home * / if (admin)#define xy");
    }

    @Test
    void compilersReadTheVeryBytesThatWereMeant(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] bytes = new byte[4096];
        new Random(6).nextBytes(bytes);
        byte[] nasty = "??/??=\\\"\u00e9f\u00e99\0001\u00007??".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(nasty, 0, bytes, 100, nasty.length);
        Files.writeString(folder.resolve("text.c"), """
                #include <stdio.h>
                static const char text[] = %s;
                static const char again[] = %s;
                int main(void) { fwrite(text, 1, sizeof(text) - 1, stdout); fwrite(again, 1, sizeof(again) - 1, stdout); return 0; }
                """.formatted(CText.literal(bytes), String.join("\n", CText.lines(bytes))));
        // With trigraphs, which this standard has and gnu99 hasn't.
        Tool.run(folder, List.of("gcc", "-std=c99", "-Wall", "-Werror", "-Wno-overlength-strings", "-o", "text", "text.c"));
        Process process = new ProcessBuilder(folder.resolve("text").toString()).start();
        byte[] said = process.getInputStream().readAllBytes();
        assertThat(said).startsWith(bytes).endsWith(bytes).hasSize(2 * bytes.length);
    }
}
