package org.espbench.modem.at;

/**
 * What the module's bytes alone don't tell and their meaning depends on. {@link AtContextTracker} derives it from both directions of the line.
 *
 * @param generation what the firmware is, if known
 * @param echo whether the module repeats commands ({@code ATE})
 * @param echoing what the module is still to repeat, one char per byte, lines separated by LF; may hold secrets
 * @param mux whether several links are possible ({@code CIPMUX})
 * @param addressInIpd whether the sender's address comes with data ({@code CIPDINFO}); decides where a {@code +CIPRECVDATA} payload begins
 * @param passive whether data wait in the module until they are read ({@code CIPRECVMODE})
 * @param passThrough whether every byte is payload now
 * @param sending where a send is
 * @param okAfterData whether every {@code +IPD} is followed by an OK that answers nothing (0.19 to 0.21, reference 1.7)
 */
public record AtContext(Generation generation, boolean echo, String echoing, boolean mux, boolean addressInIpd, boolean passive, boolean passThrough,
        Sending sending, boolean okAfterData) {

    /** The state of every module after power-up, whatever its generation (reference 1.3, 2). */
    public static final AtContext POWER_UP = new AtContext(Generation.UNKNOWN, true, "", false, false, false, false, Sending.NONE, false);

    /** The same for another generation. */
    public AtContext withGeneration(Generation value) {
        return new AtContext(value, echo, echoing, mux, addressInIpd, passive, passThrough, sending, okAfterData);
    }

    /** The same with echo on or off. */
    public AtContext withEcho(boolean value) {
        return new AtContext(generation, value, value ? echoing : "", mux, addressInIpd, passive, passThrough, sending, okAfterData);
    }

    /** The same with something else to be repeated. */
    public AtContext withEchoing(String value) {
        return new AtContext(generation, echo, value, mux, addressInIpd, passive, passThrough, sending, okAfterData);
    }

    /** The same with one or several links. */
    public AtContext withMux(boolean value) {
        return new AtContext(generation, echo, echoing, value, addressInIpd, passive, passThrough, sending, okAfterData);
    }

    /** The same with or without addresses. */
    public AtContext withAddressInIpd(boolean value) {
        return new AtContext(generation, echo, echoing, mux, value, passive, passThrough, sending, okAfterData);
    }

    /** The same with passive or active reception. */
    public AtContext withPassive(boolean value) {
        return new AtContext(generation, echo, echoing, mux, addressInIpd, value, passThrough, sending, okAfterData);
    }

    /** The same in or out of pass-through. */
    public AtContext withPassThrough(boolean value) {
        return new AtContext(generation, echo, echoing, mux, addressInIpd, passive, value, sending, okAfterData);
    }

    /** The same with a send elsewhere. */
    public AtContext withSending(Sending value) {
        return new AtContext(generation, echo, echoing, mux, addressInIpd, passive, passThrough, value, okAfterData);
    }

    /** The same with or without an OK behind data. */
    public AtContext withOkAfterData(boolean value) {
        return new AtContext(generation, echo, echoing, mux, addressInIpd, passive, passThrough, sending, value);
    }

    @Override
    public String toString() {
        return "AtContext[" + generation + (echo ? " echo" : "") + (mux ? " mux" : "") + (addressInIpd ? " addressInIpd" : "")
                + (passive ? " passive" : "") + (passThrough ? " passThrough" : "") + " sending=" + sending + "]";
    }
}
