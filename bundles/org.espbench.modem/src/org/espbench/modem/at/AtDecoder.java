package org.espbench.modem.at;
public final class AtDecoder { public static final int MAX_LINE = 1024; public static final int PIECE = 2048; 
  public AtDecoder(AtContext initial) {} public void context(AtContext c) {} public AtContext context() { return AtContext.POWER_UP; }
  public void accept(byte[] b, int off, int len, java.util.function.Consumer<? super Frame> sink) {} }
