#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// simdjson's DOM parser, behind names that Swift can call.
typedef struct csimdjson_parser csimdjson_parser;

/// Makes a parser; NULL where memory is short.
csimdjson_parser *csimdjson_create(void);
void csimdjson_destroy(csimdjson_parser *parser);

/// Bytes that have to be readable behind the text of a document.
size_t csimdjson_padding(void);

/// Parses one document of at most `length` bytes; 0, or the code of the error.
int csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, size_t length);

/// simdjson's words for an error's code.
const char *csimdjson_message(int code);

/// The last document's tape, as simdjson's doc/tape.md lays it out; valid until the next parse.
const uint64_t *csimdjson_tape(const csimdjson_parser *parser);

/// The strings the tape points into: length as 32 bits, bytes, NUL.
const uint8_t *csimdjson_strings(const csimdjson_parser *parser);

#ifdef __cplusplus
}
#endif

#endif
