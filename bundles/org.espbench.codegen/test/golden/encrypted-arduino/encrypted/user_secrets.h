/* Passwords of the connection "Encrypted". This file is in .gitignore: keep it out of any repository. */
#ifndef USER_SECRETS_H
#define USER_SECRETS_H

#define STATION_PASSWORD "correct horse"

#endif
