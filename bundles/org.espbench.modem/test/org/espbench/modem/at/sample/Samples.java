package org.espbench.modem.at.sample;

import java.util.List;
import java.util.stream.Stream;

/** All samples. */
public final class Samples {

    /** One or several for each form of each generation. */
    public static final List<Sample> ALL = Stream.of(EchoSamples.ALL, ResultSamples.ALL, AnswerSamples.ALL, SendSamples.ALL, EventSamples.ALL, DataSamples.ALL, DamageSamples.ALL)
            .flatMap(List::stream).toList();

    private Samples() {
    }
}
