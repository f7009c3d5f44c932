package org.espbench.modem.find.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** Firmware other than AT that is known by what it prints at its start, as a prompt, or to a line it doesn't understand. */
enum Banner {

    NODEMCU("NodeMCU (Lua)", "NodeMCU|\\blua: |stdin:\\d+:|Lua error"),
    MICROPYTHON("MicroPython", "MicroPython|^>>> |Traceback \\(most recent call last\\)|NameError: name"),
    ESPRUINO("Espruino (JavaScript)", "Espruino|Uncaught ReferenceError"),
    TASMOTA("Tasmota", "Project tasmota|tasmota|^\\d\\d:\\d\\d:\\d\\d CMD: "),
    ESPHOME("ESPHome", "\\[[CDIWEV]\\]\\[[a-z0-9_.:]+\\]"),
    ESPEASY("ESPEasy", "ESP ?Easy|^\\d+ : Info +:"),
    ARDUINO("A program for the Arduino core", "^Arduino|\\bSketch\\b|\\[ESP8266 ?WiFi\\]");

    private final String product;
    private final Pattern signs;

    Banner(String product, String signs) {
        this.product = product;
        this.signs = Pattern.compile(signs, Pattern.MULTILINE);
    }

    /** The product that prints so. */
    static Optional<String> of(String text) {
        for (Banner banner : values()) {
            if (banner.signs.matcher(text).find()) {
                return Optional.of(banner.product);
            }
        }
        return Optional.empty();
    }
}
