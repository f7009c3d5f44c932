#include <stdint.h>

#include "lwip/sockets.h"

#include "sending.h"

bool send_all(int sock, const void *data, size_t length)
{
    const uint8_t *from = data;

    while (length > 0) {
        int count = send(sock, from, length, 0);

        if (count <= 0) {
            return false;
        }
        from += count;
        length -= (size_t)count;
    }
    return true;
}
