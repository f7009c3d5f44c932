package org.espbench.codegen;

/**
 * One file of a program.
 *
 * @param path with {@code /}, relative to the project's folder
 * @param text with {@code \n} at the end of each line
 * @param secret whether it holds passwords: never to be shown in a preview, logged or checked in
 * @param main whether it is the one to open first
 */
public record SourceFile(String path, String text, boolean secret, boolean main) {

    /** Without the text, which may be secret. */
    @Override
    public String toString() {
        return path;
    }
}
