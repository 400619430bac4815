// Calls the library as Kotlin does, through the C interface that UniFFI writes, for a phone on
// which there is no Kotlin: opens it, adds two numbers, types the setup code, does the slow work.
// A little of everything that Android gives it is needed for that: memory, files, locks, random
// numbers, and calls back into the app for the key in the phone's hardware.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CalculatorEngineFFI.h"

// How UniFFI writes what crosses: big-endian, lists and texts with their length before them.
struct written {
    uint8_t bytes[512];
    int length;
};

static void number(struct written *to, int bytes, uint64_t value) {
    while (bytes-- > 0) to->bytes[to->length++] = (uint8_t)(value >> (8 * bytes));
}

static void text(struct written *to, const char *value) {
    int length = (int)strlen(value);
    number(to, 4, (uint64_t)length);
    memcpy(to->bytes + to->length, value, (size_t)length);
    to->length += length;
}

static RustBuffer buffer(const uint8_t *bytes, int length) {
    RustCallStatus status = {0};
    return ffi_calculator_engine_rustbuffer_from_bytes((ForeignBytes){length, bytes}, &status);
}

static RustBuffer all(const struct written *from) { return buffer(from->bytes, from->length); }

static void let_go(RustBuffer given) {
    RustCallStatus status = {0};
    ffi_calculator_engine_rustbuffer_free(given, &status);
}

// A key that is no secret, and depends on all that it is given.
static int made = 0, asked = 0;

static void let_key_go(uint64_t handle) { (void)handle; }
static uint64_t another_handle(uint64_t handle) { return handle; }

static void keys(uint64_t handle, RustBuffer *answer, RustCallStatus *status) {
    struct written list = {.length = 0};
    (void)handle, (void)status;
    number(&list, 4, (uint64_t)made);
    for (int key = 1; key <= made; key++) number(&list, 4, (uint64_t)key);
    *answer = all(&list);
}

static void prf(uint64_t handle, uint32_t key, RustBuffer input, RustBuffer *answer, RustCallStatus *status) {
    struct written bytes = {.length = 0};
    uint64_t state = 0xcbf29ce484222325u ^ key;
    (void)handle, (void)status;
    asked++;
    for (uint64_t at = 0; at < input.len; at++) state = (state ^ input.data[at]) * 0x100000001b3u;
    number(&bytes, 4, 32);
    for (int word = 0; word < 4; word++) number(&bytes, 8, state = state * 6364136223846793005u + 1442695040888963407u);
    let_go(input);
    *answer = all(&bytes);
}

static void make(uint64_t handle, uint32_t *answer, RustCallStatus *status) {
    (void)handle, (void)status;
    *answer = (uint32_t)++made;
}

static void is_in_hardware(uint64_t handle, uint32_t key, int8_t *answer, RustCallStatus *status) {
    (void)handle, (void)key, (void)status;
    *answer = 1;
}

static void destroy(uint64_t handle, uint32_t key, void *answer, RustCallStatus *status) {
    (void)handle, (void)key, (void)answer, (void)status;
}

static const UniffiVTableCallbackInterfaceDeviceKey device_key = {
    let_key_go, another_handle, keys, prf, make, is_in_hardware, destroy,
};

static uint64_t milliseconds = 1000;

static RustBuffer now(void) {
    struct written moment = {.length = 0};
    number(&moment, 8, 1796040000000u);
    number(&moment, 8, milliseconds += 100);
    number(&moment, 8, 7);
    return all(&moment);
}

static int holds(RustBuffer drawn, const char *words) {
    return memmem(drawn.data, drawn.len, words, strlen(words)) != NULL;
}

static const char *wrong = "";
static int send(uint64_t engine, const struct written *event, const char *expected) {
    RustCallStatus status = {0};
    uint64_t again = uniffi_calculator_engine_fn_clone_engine(engine, &status);
    RustBuffer drawn = uniffi_calculator_engine_fn_method_engine_send(again, all(event), now(), &status);
    if (status.code != 0) return wrong = "send failed", 0;
    int found = expected == NULL || holds(drawn, expected);
    let_go(drawn);
    return found;
}

// What cannot be read is a panic inside, which has to unwind to the interface and end there: on
// tables that bindings/ship keeps as small as they can be.
static int unwinds(uint64_t engine) {
    struct written nothing = {.length = 0};
    RustCallStatus status = {0};
    number(&nothing, 4, 99);
    uint64_t again = uniffi_calculator_engine_fn_clone_engine(engine, &status);
    uniffi_calculator_engine_fn_method_engine_send(again, all(&nothing), now(), &status);
    // UniFFI's code for what it does not expect.
    return status.code == 2;
}

// Types a script of keys; what is drawn after the last one.
static int types(uint64_t engine, const char *script, const char *expected) {
    struct written named = {.length = 0};
    RustCallStatus status = {0};
    memcpy(named.bytes, script, strlen(script));
    named.length = (int)strlen(script);
    RustBuffer keys_typed = uniffi_calculator_engine_fn_func_keys_of(all(&named), &status);
    if (status.code != 0 || keys_typed.len < 5 || keys_typed.data[0] != 1) return wrong = "no keys", 0;
    int found = 0;
    for (uint64_t at = 5; at < keys_typed.len;) {
        // A digit has its number behind it.
        int length = keys_typed.data[at + 3] == 1 ? 5 : 4;
        struct written event = {.length = 0};
        number(&event, 4, 1);
        memcpy(event.bytes + 4, keys_typed.data + at, (size_t)length);
        event.length += length;
        at += (uint64_t)length;
        found = send(engine, &event, at == keys_typed.len ? expected : NULL);
        if (wrong[0] != 0) return 0;
    }
    let_go(keys_typed);
    return found;
}

// What went wrong, or "" if all was as it should be.
const char *calls_everything(const char *folder, int contract) {
    if ((int)ffi_calculator_engine_uniffi_contract_version() != contract) return "another contract version";
    uniffi_calculator_engine_fn_init_callback_vtable_devicekey(&device_key);

    struct written config = {.length = 0};
    text(&config, folder);
    number(&config, 4, 1), text(&config, "en-US");
    number(&config, 4, 1);                                        // Android
    number(&config, 1, 1), number(&config, 1, 1), number(&config, 1, 1); // calls, messages, browser
    text(&config, "73282559");
    number(&config, 1, 0);                                        // no region
    number(&config, 1, 1);                                        // short of memory
    RustCallStatus status = {0};
    uint64_t engine = uniffi_calculator_engine_fn_constructor_engine_open(all(&config), 42, &status);
    if (status.code != 0) return "it does not open";

    struct written shown = {.length = 0};
    number(&shown, 4, 9);
    if (!send(engine, &shown, NULL)) return wrong;
    if (!unwinds(engine)) return "a panic does not end where it should";
    if (!types(engine, "12.5*8=", "100")) return wrong[0] ? wrong : "12.5 × 8 is not 100";
    types(engine, "c73282559=", NULL);
    if (wrong[0] != 0) return wrong;
    for (uint64_t work = 0; work < 64; work++) {
        uint64_t again = uniffi_calculator_engine_fn_clone_engine(engine, &status);
        RustBuffer drawn = uniffi_calculator_engine_fn_method_engine_run(again, work, now(), &status);
        if (status.code != 0) return "run failed";
        int found = holds(drawn, "Could someone see this phone?");
        let_go(drawn);
        if (found) {
            uniffi_calculator_engine_fn_free_engine(engine, &status);
            if (asked == 0) return "the device key was not asked";
            return status.code == 0 ? "" : "it does not close";
        }
    }
    return "the setup code opens nothing";
}
