package org.espbench.modem.at;
public final class AtContextTracker { public AtContextTracker(AtContext initial) {}
  public void transmitted(byte[] b, int off, int len, java.util.function.Consumer<? super Sent> sink) {}
  public void received(Frame f) {} public AtContext context() { return AtContext.POWER_UP; } }
