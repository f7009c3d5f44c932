package org.espbench.simulator;

import org.espbench.modem.port.Outputs;

/** What a board has between the adapter's control lines and the chip's pins. */
public enum Board {

    /** Nothing: the lines have no effect, as on an adapter with four wires. */
    BARE {
        @Override
        boolean reset(Outputs levels) {
            return false;
        }

        @Override
        boolean bootPin(Outputs levels) {
            return false;
        }
    },

    /** Wires: a raised RTS pulls reset, a raised DTR pulls GPIO0. */
    WIRED {
        @Override
        boolean reset(Outputs levels) {
            return levels.rts();
        }

        @Override
        boolean bootPin(Outputs levels) {
            return levels.dtr();
        }
    },

    /** The usual two transistors of NodeMCU and its like: RTS alone pulls reset, DTR alone GPIO0, both together nothing. */
    NODEMCU {
        @Override
        boolean reset(Outputs levels) {
            return levels.rts() && !levels.dtr();
        }

        @Override
        boolean bootPin(Outputs levels) {
            return levels.dtr() && !levels.rts();
        }
    };

    /** Whether the chip is held in reset. */
    abstract boolean reset(Outputs levels);

    /** Whether GPIO0 is low. */
    abstract boolean bootPin(Outputs levels);
}
