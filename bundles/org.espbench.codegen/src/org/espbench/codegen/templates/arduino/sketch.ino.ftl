/*
 * [=sdk]: the connection "[=name]".
 */
#include "config.h"
<#list modules as module>
#include "[=module.file].h"
</#list>

void setup() {
  Serial.begin(LOG_BAUD_RATE);
  Serial.println();
  networkBegin();
}

/* Nothing in here waits for long: the radio's own work is done between two rounds. */
void loop() {
<#list modules as module>
<#if module.prefix != "network" || joins>
  [=module.prefix]Loop();
</#if>
</#list>
}
