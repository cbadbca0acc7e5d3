namespace BriefingBot.Ingestion.Extraction.Corrections;

/// <summary>How a sentence says that a figure is taken back.</summary>
internal enum CorrectionKind
{
    None,

    /// <summary>"Officials revised the toll from 40 to 36", "corrects death toll to 12".</summary>
    Revision,

    /// <summary>"An earlier version of this article said 15".</summary>
    EarlierVersion,

    /// <summary>"12, not 15 as first reported".</summary>
    NotAsReported,

    /// <summary>"36, down from an earlier figure of 40".</summary>
    DownFrom,

    /// <summary>"Initial reports said 15 were killed, but officials put the toll at 12".</summary>
    FirstReports,
}

/// <summary>Finds the words that take a figure back, and where they stand. A toll that merely rises is no correction.</summary>
internal readonly record struct CorrectionCue(CorrectionKind Kind, int At)
{
    /// <summary>Tokens between a verb of correcting and the word for what is corrected.</summary>
    private const int Reach = 8;

    public static CorrectionCue Of(TaggedText text, SentenceTokens sentence)
    {
        string Word(int i) => i >= sentence.First && i < sentence.End ? text.Tokens[i].Text : "";
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var kind = Word(i) switch
            {
                "revised" or "revises" or "revise" or "revising" or "amended" or "amends" or "amending" or "adjusted" or "restated" when Counts(Word, i) => CorrectionKind.Revision,
                "corrected" or "corrects" or "correcting" or "correction" or "corrections" or "clarification" or "clarifies" or "correct" when Counts(Word, i) || IsNote(Word, i, sentence.First) => CorrectionKind.Revision,
                "lowered" or "lowers" or "lowering" or "reduced" or "downgraded" or "scaled" or "cut" when IsToll(Word, i) => CorrectionKind.Revision,
                "version" or "versions" or "headline" or "edition" or "story" or "report" or "article" or "dispatch" when IsEarlier(Word, i) && Misstates(Word, i) => CorrectionKind.EarlierVersion,
                "not" when IsAsReported(Word, i) => CorrectionKind.NotAsReported,
                "from" when Word(i - 1) is "down" && Word(i + 1) is "an" or "the" or "its" or "a" or "their" && IsPrior(Word(i + 2)) => CorrectionKind.DownFrom,
                "reports" or "accounts" or "estimates" or "counts" when IsPrior(Word(i - 1)) && IsContrasted(Word, i, sentence.End) => CorrectionKind.FirstReports,
                _ => CorrectionKind.None,
            };
            if (kind != CorrectionKind.None)
                return new CorrectionCue(kind, i);
        }
        return default;
    }

    // What is corrected is a count of people: "revised its advice" is not.
    private static bool Counts(Func<int, string> word, int at)
    {
        for (var i = at - Reach; i <= at + Reach; i++)
        {
            if (IsCount(word(i)) || (IsCountNoun(word(i)) && Enumerable.Range(i, 6).Any(k => IsCount(word(k)))))
                return true;
        }
        return false;
    }

    private static bool IsToll(Func<int, string> word, int at) =>
        Enumerable.Range(at - Reach, 2 * Reach).Any(i => word(i) is "toll" or "tally" || (word(i) is "number" or "count" && word(i + 1) is "of" && Enumerable.Range(i + 2, 3).Any(k => word(k) is "dead" or "deaths" or "injured" or "wounded" or "killed" or "victims" or "fatalities" or "casualties")));

    private static bool IsCount(string word) => word is "toll" or "tally" or "dead" or "deaths" or "killed" or "fatalities" or "casualties" or "wounded" or "injured" or "injuries" or "died" or "missing" or "abducted" or "kidnapped";

    private static bool IsCountNoun(string word) => word is "number" or "figure" or "count" or "estimate";

    /// <summary>"Corrects to …", "Correction: …" at the head of a note.</summary>
    private static bool IsNote(Func<int, string> word, int at, int first) => at - first <= 4 && (word(at) is not ("correct" or "corrected") || word(at + 1) is "to" or ":");

    private static bool IsEarlier(Func<int, string> word, int at) => Enumerable.Range(at - 3, 3).Any(i => IsPrior(word(i)))
        && (word(at) is "version" or "versions" ? word(at + 1) is "of" && word(at + 2) is "this" or "the" or "our" && word(at + 3) is "article" or "story" or "report" or "post" or "dispatch" or "headline" or "item" : word(at - 2) is "an" or "our" or "a" or "the" or "this" or "in");

    private static bool Misstates(Func<int, string> word, int at) => Enumerable.Range(at + 1, 12).Any(i => word(i) is "said" or "stated" or "misstated" or "reported" or "misreported" or "gave" or "put" or "incorrectly" or "erroneously" or "wrongly" or "mistakenly" or "understated" or "overstated");

    private static bool IsAsReported(Func<int, string> word, int at)
    {
        for (var i = at + 2; i <= at + 8; i++)
        {
            if (word(i) is "as" && (IsPrior(word(i + 1)) || IsPrior(word(i + 2)) || IsPrior(word(i + 3))))
                return true;
        }
        return false;
    }

    private static bool IsContrasted(Func<int, string> word, int at, int end) =>
        Enumerable.Range(at + 1, Math.Max(0, Math.Min(30, end - at - 1))).Any(i => word(i) is "but" or "however" || (word(i) is "later" && word(i + 1) is "said" or "put" or "confirmed"));

    private static bool IsPrior(string word) => word is "earlier" or "previous" or "previously" or "initial" or "initially" or "original" or "originally" or "first" or "preliminary" or "prior" or "provisional";
}
