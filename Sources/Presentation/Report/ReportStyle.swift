/// How a page looks: in the fonts of the reader's system, light or dark as it is set, and on paper.
enum ReportStyle {
    /// The style sheet.
    static let sheet = """
        :root{color-scheme:light;\(light)}
        @media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;\(dark)}}
        \(frame)\(plots)\(paper)
        """

    /// The colours by day: text on `page` and `card` with a contrast of 4.5 or more, plots with one of 3 or more (WCAG 2.2). Neighbours
    /// differ in lightness too, for eyes that do not tell hues apart.
    static let light = colours([
        "page": "#f4f6f5", "card": "#ffffff", "ink": "#18222a", "quiet": "#52606a", "edge": "#dfe5e3", "grid": "#e6ebe9",
        "link": "#0b625e", "track": "#e8edeb", "s0": "#e9eeec", "s1": "#b3dcd4", "s2": "#6cb8ae", "s3": "#27867f", "s4": "#0a4a47",
        "mature": "#0a5450", "young": "#2f968b", "new": "#2b6cc4", "drill": "#c2560c", "quiz": "#7a7f87", "learning": "#c2560c",
        "suspended": "#7a7f87", "buried": "#55408f", "right": "#1b7f78", "wrong": "#c2560c", "due": "#1b7f78", "overdue": "#c2560c",
        "time": "#9a6ab0", "share": "#1b7f78", "lapses": "#c2560c", "mark": "#18222a", "g0": "#7a3003", "g1": "#b9500b", "g2": "#d9771f",
        "g3": "#4a9c92", "g4": "#1e7a73", "g5": "#0a4a47",
    ])

    /// The colours by night.
    static let dark = colours([
        "page": "#0f1517", "card": "#182023", "ink": "#e7eeec", "quiet": "#a3b2b3", "edge": "#2a3538", "grid": "#273235",
        "link": "#76d6c9", "track": "#273134", "s0": "#232d30", "s1": "#1d524f", "s2": "#2b807a", "s3": "#52b9ae", "s4": "#b4f2e7",
        "mature": "#b4f2e7", "young": "#43a89c", "new": "#6aa5f5", "drill": "#f0a04b", "quiz": "#8d959c", "learning": "#f0a04b",
        "suspended": "#8d959c", "buried": "#a48be0", "right": "#52b9ae", "wrong": "#f0a04b", "due": "#52b9ae", "overdue": "#f0a04b",
        "time": "#d0a8e0", "share": "#52b9ae", "lapses": "#f0a04b", "mark": "#ffffff", "g0": "#b4561a", "g1": "#e28431", "g2": "#f9c38c",
        "g3": "#378a81", "g4": "#62c6ba", "g5": "#c4f7ee",
    ])

    private static func colours(_ colours: KeyValuePairs<String, String>) -> String {
        colours.map { "--\($0):\($1)" }.joined(separator: ";")
    }

    private static let frame = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0 auto;max-width:68rem;padding:2.5rem 1.25rem 2rem;background:var(--page);color:var(--ink);overflow-wrap:anywhere;\
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
        h1,h2,h3,h4,p,figure,dl,dd,ul{margin:0;padding:0}
        h1{font-size:2.1rem;line-height:1.15;letter-spacing:-.02em}
        h2{font-size:1.25rem;margin:2.5rem 0 .9rem;letter-spacing:-.01em}
        h3{font-size:1.05rem;line-height:1.35}
        h4{font-size:.82rem;font-weight:600;color:var(--quiet);margin:1.1rem 0 .4rem}
        a{color:var(--link)}
        a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:2px}
        code{font:.9em ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.4rem .7rem}
        .about{color:var(--quiet);margin-top:.35rem}
        nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin-top:1.1rem;font-size:.9rem}
        nav a{text-decoration:none}nav a:hover{text-decoration:underline}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,9.5rem),1fr));gap:1rem;margin-bottom:1rem}
        .tile,.card{background:var(--card);border:1px solid var(--edge);border-radius:.75rem;min-width:0}
        .tile{padding:1rem 1.15rem}
        .tile dt{font-size:.85rem;color:var(--quiet)}
        .big{font-size:1.85rem;font-weight:650;line-height:1.25;letter-spacing:-.02em}
        .note{font-size:.85rem;color:var(--quiet)}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem}
        .card{padding:1.2rem 1.3rem}.wide{grid-column:1/-1}
        .days{font-size:.85rem;font-weight:400;color:var(--quiet);white-space:nowrap;margin-left:.3rem}
        .lead{margin:.15rem 0 .9rem;text-wrap:pretty}
        figcaption{margin-top:.9rem;padding-top:.8rem;border-top:1px solid var(--edge);font-size:.86rem;color:var(--quiet)}
        details{margin-top:.5rem;font-size:.86rem}
        summary{cursor:pointer;color:var(--link);width:fit-content}
        details p{margin-top:.4rem;max-width:46rem}
        .quiet,.source{color:var(--quiet)}
        .scroll{overflow-x:auto;margin-top:.7rem}
        .short{display:inline-block;vertical-align:top;max-width:100%;margin-right:2.5rem}
        table{border-collapse:collapse;font-size:.84rem;line-height:1.35}
        caption{text-align:left;font-weight:600;padding-bottom:.25rem;white-space:nowrap}
        th,td{padding:.2rem .8rem .2rem 0;text-align:right;white-space:nowrap;border-bottom:1px solid var(--edge)}
        th{font-weight:400;color:var(--quiet);vertical-align:bottom}
        th:first-child{text-align:left}
        tbody th{color:var(--ink);white-space:normal;min-width:7rem;max-width:24rem}
        footer{margin-top:2rem;font-size:.85rem;color:var(--quiet)}

        """

    private static let plots = """
        svg{display:block;overflow:visible}
        .scaled{padding-left:2.1rem}.scaled h4{margin-left:-2.1rem}
        .halves{display:flex;flex-wrap:wrap;gap:.8rem 1rem}.halves div{flex:1 1 17rem}
        .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:0 2rem}
        text{font-size:11px;fill:var(--quiet)}
        .halves text{font-size:9.5px}@media(max-width:34rem){.halves text{font-size:11.5px}}
        .halves path{stroke-width:2;stroke-linejoin:round}.halves path:hover{opacity:.7}
        .name,.number{font-size:13px}.name{fill:var(--ink)}
        .long{display:none}@media(min-width:52rem){.long{display:inline}.brief{display:none}}
        .grid{stroke:var(--grid)}.axis{stroke:var(--quiet)}
        .curve line{stroke:var(--share);stroke-width:2;stroke-linecap:round}.curve circle{fill:var(--share)}
        line.mark{stroke:var(--mark);stroke-width:2.5}
        g:hover rect:not(.track){opacity:.75}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1rem;margin-top:.6rem;font-size:.84rem;color:var(--quiet)}
        .swatch{display:inline-block;width:.75em;height:.75em;border-radius:2px;margin-right:.4em}
        .swatch.mark{width:3px;height:1em;vertical-align:-.15em}
        .swatch,svg{forced-color-adjust:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        \(fills)
        .track{stroke:none}g rect:not(.track){stroke:var(--card);stroke-width:.75}

        """

    /// The names that plots give their parts.
    private static let fills = [
        "track", "s0", "s1", "s2", "s3", "s4", "mature", "young", "new", "drill", "quiz", "learning", "suspended", "buried", "right",
        "wrong",
        "due", "overdue", "time", "share", "lapses", "mark", "g0", "g1", "g2", "g3", "g4", "g5",
    ].map { ".\($0){fill:var(--\($0));stroke:var(--\($0));background:var(--\($0))}" }.joined()

    /// On paper: a few sheets, on which no plot is cut in two and no heading stands alone. What is folded stays away; what a reader unfolds
    /// before printing is printed.
    private static let paper = """
        @media print{
        @page{size:A4;margin:11mm}
        html{font-size:15px}
        body{max-width:none;padding:0;background:none;zoom:.7}
        nav,.skip,details:not([open]){display:none}
        summary{list-style:none;font-weight:600;color:var(--quiet)}
        .card,.tile{border-color:#bbb}
        .card{padding:.7rem .9rem}.tile{padding:.5rem .9rem}
        h2{margin:1.1rem 0 .5rem}h2,h3,h4{break-after:avoid}
        .tiles{grid-template-columns:repeat(4,1fr);gap:.6rem;margin-bottom:.6rem}
        .cards{grid-template-columns:1fr 1fr;gap:.6rem}
        .lead{margin:.1rem 0 .5rem}figcaption{margin-top:.5rem;padding-top:.4rem}
        .card:not(:has(details[open])),svg,.plot,.tile,tr{break-inside:avoid}
        .scroll{overflow:visible}.short{break-inside:avoid}
        .long{display:inline}.brief{display:none}
        table{font-size:11px}th,td{padding:.08rem .7rem .08rem 0}caption{break-after:avoid}
        }

        """
}
