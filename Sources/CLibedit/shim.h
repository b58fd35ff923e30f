#pragma once

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>

// Typed forwards for what Swift cannot call: variadic functions, and the standard streams, which are mutable globals.

typedef char *(*el_prompt_function)(EditLine *);
typedef unsigned char (*el_key_function)(EditLine *, int);

/// The standard streams.
static inline FILE *el_standard_input(void) { return stdin; }
static inline FILE *el_standard_output(void) { return stdout; }
static inline FILE *el_standard_error(void) { return stderr; }

/// The pointer by which callbacks find their owner.
static inline void el_set_client_data(EditLine *editor, void *owner) { el_set(editor, EL_CLIENTDATA, owner); }
static inline void *el_get_client_data(EditLine *editor) {
    void *owner = NULL;
    return el_get(editor, EL_CLIENTDATA, &owner) == 0 ? owner : NULL;
}

/// The function that says the prompt, and the character around its escapes.
static inline void el_set_prompt(EditLine *editor, el_prompt_function prompt, char mark) { el_set(editor, EL_PROMPT_ESC, prompt, mark); }
/// The function that reads one character.
static inline void el_set_reader(EditLine *editor, el_rfunc_t reader) { el_set(editor, EL_GETCFN, reader); }
/// A command of our own, by the name that keys are bound to.
static inline void el_add_function(EditLine *editor, const char *name, const char *help, el_key_function function) {
    el_set(editor, EL_ADDFN, name, help, function);
}
/// Binds a key to a command, while text is typed.
static inline void el_bind(EditLine *editor, const char *key, const char *name) { el_set(editor, EL_BIND, key, name, NULL); }
/// Binds a key to a command, in vi's command mode.
static inline void el_bind_command(EditLine *editor, const char *key, const char *name) { el_set(editor, EL_BIND, "-a", key, name, NULL); }
/// What the terminal is said to be able to do; an empty sequence takes the ability away.
static inline void el_set_capability(EditLine *editor, const char *name, const char *sequence) {
    el_set(editor, EL_SETTC, name, sequence, NULL);
}
/// The keys that are in use: emacs or vi.
static inline void el_set_editor(EditLine *editor, const char *name) { el_set(editor, EL_EDITOR, name); }
static inline const char *el_get_editor(EditLine *editor) {
    const char *name = NULL;
    return el_get(editor, EL_EDITOR, &name) == 0 ? name : NULL;
}
/// Whether lines are edited at all.
static inline void el_set_editing(EditLine *editor, int on) { el_set(editor, EL_EDITMODE, on); }
static inline int el_get_editing(EditLine *editor) {
    int on = 0;
    return el_get(editor, EL_EDITMODE, &on) == 0 && on;
}
/// Takes the terminal for editing, or gives it back.
static inline void el_prepare_terminal(EditLine *editor, int on) { el_set(editor, EL_PREP_TERM, on); }
/// Draws prompt and line afresh, from where the cursor is.
static inline void el_refresh(EditLine *editor) { el_set(editor, EL_REFRESH); }

/// The history that the editor goes through.
static inline void el_set_history(EditLine *editor, History *lines) { el_set(editor, EL_HIST, history, lines); }
/// How many lines the history keeps, none of them twice in a row.
static inline void history_set_size(History *lines, int size) {
    HistEvent event;
    history(lines, &event, H_SETSIZE, size);
    history(lines, &event, H_SETUNIQUE, 1);
}
/// Adds a line to the history.
static inline void history_enter(History *lines, const char *line) {
    HistEvent event;
    history(lines, &event, H_ENTER, line);
}
