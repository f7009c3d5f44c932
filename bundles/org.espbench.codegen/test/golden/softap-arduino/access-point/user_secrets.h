/* Passwords of the connection "Access point". This file is in .gitignore: keep it out of any repository. */
#ifndef USER_SECRETS_H
#define USER_SECRETS_H

#define SOFTAP_PASSWORD "battery staple"

#endif
