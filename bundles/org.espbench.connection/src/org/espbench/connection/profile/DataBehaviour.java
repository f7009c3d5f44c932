package org.espbench.connection.profile;

/** What a session does with the data that arrive on a link. In every case they are counted and handed to whoever listens. */
public sealed interface DataBehaviour {

    /** Nothing more. */
    DataBehaviour NOTHING = new Nothing();
    /** Back to where they came from. */
    DataBehaviour ECHO = new Echo();

    /** Sends nothing by itself. */
    record Nothing() implements DataBehaviour {
    }

    /** Sends back what arrives, in order. */
    record Echo() implements DataBehaviour {
    }

    /**
     * Answers whatever arrives in one piece with the same bytes.
     *
     * @param text what to answer, with {@code \r}, {@code \n}, {@code \t}, {@code \\} and {@code \xNN} as {@link ReplyText} reads them; not empty
     */
    record Reply(String text) implements DataBehaviour {

        /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
        public Reply {
            ProfileRules.require(ProfileRules.reply(text));
        }

        /** The bytes to answer; a fresh array. */
        public byte[] bytes() {
            return ReplyText.bytes(text);
        }
    }

    /**
     * Appends what arrives to a file.
     *
     * @param file its path, made if need be; one that isn't absolute counts from the process's working folder; not blank
     */
    record Save(String file) implements DataBehaviour {

        /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
        public Save {
            ProfileRules.require(ProfileRules.file(file));
        }
    }
}
