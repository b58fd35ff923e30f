import Testing

/// Answers in which each sign counts: code and formulas.
@Suite struct CodeTables {
    @Test func inCodeEachSignCounts() {
        AnswerTable(
            #"""
            `!x`
              = !x ;; `!x`
              x x ;; !!x ;; !y
            `x == 1`
              = x == 1 ;; x==1
              x x = 1 ;; x != 1 ;; X == 1 ;; x === 1
            `arr[0] != null`
              = arr[0] != null ;; arr[0]!=null
              x arr[0] == null ;; arr[1] != null ;; arr != null
            `ls -l`
              = ls -l ;; ls -l
              x ls l ;; ls -L ;; ls -a
            `git commit --amend`
              = git commit --amend
              x git commit -amend ;; git commit amend
            `~/.ssh`
              = ~/.ssh
              x /ssh ;; ~/ssh ;; .ssh
            `\n`
              = \n
              x n ;; /n ;; \r
            `a && b`
              = a && b ;; a&&b
              x a & b ;; a || b
            `i++`
              = i++
              x i+ ;; i-- ;; ++i
            `SELECT * FROM users`
              = SELECT * FROM users
              x SELECT FROM users
            `let x: Int?`
              = let x: Int?
              x let x: Int ;; var x: Int?
            E = mc²
              = E=mc^2 ;; e = mc2
              x E = m+c² ;; E > mc²
            CO₂ + H₂O
              = H2O + CO2
              x CO + H2O
            x² + 1
              = 1 + x² ;; x2 + 1 ;; x^2 + 1 ;; x²+1
              x x² - 1 ;; x² + 2
            """#
        ).check()
    }
}
