package org.espbench.together.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** F1 has something to say wherever the user interface asks for it, and links lead somewhere. */
class HelpTest {

    private static final Pattern USED = Pattern.compile("Ids\\.HELP \\+ \"([a-z_A-Z]+)\"\\)");
    private static final Pattern PAGE = Pattern.compile("extends FormPage\\b.*?super\\(\"(\\w+)\"", Pattern.DOTALL);
    private static final Pattern CONTEXT = Pattern.compile("<context id=\"([^\"]+)\"");
    private static final Pattern HREF = Pattern.compile("(?:href|topic)=\"(html/[^\"#]+)(?:#([^\"]+))?\"");

    @Test
    void eachContextIdHasHelpAndEachHelpIsUsed() {
        Set<String> used = new TreeSet<>();
        for (Bundle bundle : Bundle.all()) {
            if (bundle.name().equals("org.espbench.ui")) {
                for (Path source : bundle.sources()) {
                    String text = Bundle.read(source);
                    USED.matcher(text).results().forEach(hit -> used.add(hit.group(1)));
                    PAGE.matcher(text).results().forEach(hit -> used.add("wizard_" + hit.group(1)));
                }
            }
        }
        Set<String> written = new TreeSet<>();
        CONTEXT.matcher(help().read("contexts.xml")).results().forEach(hit -> written.add(hit.group(1)));
        assertThat(used).isNotEmpty();
        assertThat(written).isEqualTo(used);
    }

    @Test
    void linksLeadSomewhere() {
        Bundle help = help();
        Set<String> broken = new TreeSet<>();
        for (String file : new String[] { "contexts.xml", "toc.xml" }) {
            Matcher link = HREF.matcher(help.read(file));
            while (link.find()) {
                String anchor = link.group(2);
                Path page = help.folder().resolve(link.group(1));
                if (!Files.isRegularFile(page) || anchor != null && !Bundle.read(page).contains("id=\"" + anchor + "\"")) {
                    broken.add(file + ": " + link.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static Bundle help() {
        return Bundle.all().stream().filter(bundle -> bundle.name().equals("org.espbench.help")).findFirst().orElseThrow();
    }
}
