#!/bin/sh
# What stands in square brackets within inline code is hidden as a gap, and with several gaps it may be the only thing that is asked.
#
# Package: elpa-org-drill 2.7.0+20200412+dfsg1-2 (Debian 12), with Org 9.5.5 in Emacs 28.2.
# Surprise: brackets are gaps in org-drill, and its source says what is excepted: links, formulas and the contents of source blocks. Org's two
#   marks for inline code, ~names[0]~ and =names[0]=, are not excepted, and an empty pair within code swallows all up to the next closing
#   bracket: here the end of the code, a word, and the whole of a real gap. In a card of the type `multicloze` source blocks are not excepted
#   either: brackets of code are counted among the gaps, of which one is hidden at a time, so that a learner is now and then asked for nothing
#   but an index.
# Why it matters: whoever reads org-drill's files takes its list of exceptions for whole. A reader that leaves code alone shows what was hidden
#   there, and counts other gaps than org-drill, whose numbers lead to what is known of each. A writer that puts code into a card makes gaps of
#   it, and no sign escapes a bracket.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Emacs does not run from a folder of its own: where it is missing it is installed. What it is asked to load is unpacked here.
emacs --version >/dev/null 2>&1 || DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends emacs-nox >/dev/null 2>&1
apt-get -qq download elpa-org-drill=2.7.0+20200412+dfsg1-2 elpa-persist=0.5+dfsg-1 elpa-seq=2.23-1
for package in *.deb; do dpkg -x "$package" root; done

cat > card.org <<'ORG'
* One gap in a sentence                                              :drill:
In Swift ~names[0]~ is the first of =names[]=, and [glutathione] is what is asked. $x[1]$ is maths, [[file:a.png][a picture]] a link.
* Several gaps and a block                                           :drill:
:PROPERTIES:
:DRILL_CARD_TYPE: multicloze
:END:
[Cysteine] is what limits it.
#+BEGIN_SRC swift
let first = names[0]
#+END_SRC
ORG

cat > look.el <<'LISP'
(setq org-id-locations-file (expand-file-name "ids"))
(dolist (folder (file-expand-wildcards (concat (getenv "ROOT") "/usr/share/emacs/site-lisp/elpa-src/*"))) (add-to-list 'load-path folder))
(require 'org)
(require 'org-drill)
(message "Emacs %s, Org %s" emacs-version (org-version))
(defun hidden ()
  (mapcar (lambda (overlay) (buffer-substring-no-properties (overlay-start overlay) (overlay-end overlay)))
          (sort (seq-filter (lambda (overlay) (eq (overlay-get overlay 'category) 'org-drill-cloze-overlay-defaults))
                            (overlays-in (point-min) (point-max)))
                (lambda (one other) (< (overlay-start one) (overlay-start other))))))
(find-file "card.org")
(goto-char (point-min))
(org-narrow-to-subtree)
(org-drill-hide-clozed-text)
(let ((seen (hidden)))
  (message "hidden in the sentence: %S" seen)
  (unless (equal seen '("[0]" "[]=, and [glutathione]")) (kill-emacs 1)))
(org-drill-unhide-clozed-text)
(widen)
(goto-char (point-max))
(org-back-to-heading)
;; What each showing of the card hides while the learner thinks.
(defvar shown nil)
(cl-letf (((symbol-function 'org-drill-presentation-prompt) (lambda (&rest _) (push (hidden) shown) t))
          ((symbol-function 'org-drill-presentation-prompt-in-mini-buffer) (lambda (&rest _) (push (hidden) shown) t)))
  (let ((session (org-drill-session)))
    (dotimes (_ 60) (org-drill-present-multicloze-hide1 session)))
  (let ((seen (sort (delete-dups (apply #'append shown)) #'string<)))
    (message "hidden in turn in the card with a block: %S" seen)
    (unless (equal seen '("[0]" "[Cysteine]")) (kill-emacs 1))))
LISP

HOME=$folder ROOT=$folder/root timeout 120 emacs --quick --batch --load look.el >seen 2>&1 || failed=yes
grep -E '^(Emacs|hidden)' seen || cat seen
[ -z "${failed:-}" ] || { echo "This is not what was seen before." >&2; exit 1; }
