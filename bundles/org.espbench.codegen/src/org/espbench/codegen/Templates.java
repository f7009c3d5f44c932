package org.espbench.codegen;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

/**
 * Fills in the templates of this bundle. Values are written {@code [=name]} in them, since C, Make and CMake have their own use for dollar signs.
 * Safe for use by any thread.
 */
final class Templates {

    private static final Configuration CONFIGURATION = configuration();

    private Templates() {
    }

    /**
     * The text of a template.
     *
     * @param name its file in the folder {@code templates}, without {@code .ftl}
     */
    static String fill(String name, Map<String, Object> values) {
        StringWriter text = new StringWriter();
        try {
            CONFIGURATION.getTemplate(name + ".ftl").process(values, text);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, "templates"));
        configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setNumberFormat("computer");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
