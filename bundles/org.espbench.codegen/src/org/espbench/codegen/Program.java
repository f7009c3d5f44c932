package org.espbench.codegen;

import java.util.List;

/**
 * A program that builds as it is.
 *
 * @param files the main file first
 * @param remarks sentences on what the profile says and the program does in another way; often none
 */
public record Program(List<SourceFile> files, List<String> remarks) implements Generated {

    public Program {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** The file to open first. */
    public SourceFile main() {
        return files.stream().filter(SourceFile::main).findFirst().orElseThrow();
    }
}
