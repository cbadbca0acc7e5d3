namespace BriefingBot.Engine.Answers.Questions;

/// <summary>The forms under which a word of a question stands in texts: its inflections, and near synonyms of this field.</summary>
internal static class WordForms
{
    // Each line says nearly the same in reports on attacks and groups. The first word of a line is looked up by any of the others' stems.
    private static readonly string[] Synonyms =
    [
        "kill killed kills killing dead death deaths die died dies dying slain fatalities murdered lives",
        "injure injured injures injuries injuring injury wounded wounds wounding hurt",
        "claim claimed claims claiming responsibility",
        "responsible responsibility behind",
        "found founded formed established created emerged founding formation origin",
        "form formed forming formation founded established created",
        "establish established establishing formed founded created",
        "start started began begin begun beginning starts",
        "leader leaders leadership head chief commander emir leads led director",
        "goal goals aim aims objective objectives seeks seek ambition ambitions",
        "aim aims goal goals objective objectives seeks",
        "objective objectives goal goals aim aims",
        "warn warned warns warning warnings warn urged",
        "suspect suspects suspected suspicion alleged attackers gunmen",
        "attacker attackers gunmen gunman bomber assailants suspects perpetrators",
        "gunman gunmen attackers attacker",
        "perpetrator perpetrators attackers attacker gunmen bomber",
        "bomber bombers attacker",
        "fighter fighters militants members forces",
        "blame blamed blames blaming accused accusations accusation attributed link linked tie",
        "accuse accused accusations accusation blamed link linked",
        "deny denied denies denial denying refute refuted refutes reject rejected rejects baseless",
        "operate operates operated operating operations operation active based",
        "strong strength fighters size",
        "ally allies allied alliance partners allegiance",
        "enemy enemies rival rivals foes foe opponents adversaries adversary opposition",
        "rival rivals enemy enemies foes rivalry",
        "foil foiled thwarted thwarting thwart prevented averted foils",
        "thwart thwarted thwarting foiled prevented",
        "prevent prevented preventing prevents thwart thwarted stop stopped",
        "withdrawal withdrew withdraw withdrawing departure withdrawals pullout withdrawn",
        "withdraw withdrew withdrawal withdrawing departure",
        "recruit recruits recruited recruiting recruitment",
        "train trains trained training camps",
        "prison prisons prisoners prisoner jail jailed",
        "release released releasing releases freed",
        "hall venue",
        "wife husband",
        "assess assessed assesses assessment assessments",
        "threaten threat threats threatens threatened",
        "target targets targeted targeting",
        "control controls controlled regained power",
        "pledge pledged pledges pledging",
        "split splinter splintered splits broke",
        "arrest arrested arrests detained detentions detention arresting",
        "grow growth grew grows growing expanded expansion",
        "expand expanded expands expanding expansion growth",
        "presence present",
        "minority minorities",
        "fund funds funded funding finance financing financial financed",
        "support supports supported supporting supporters backing backed",
        "fight fights fought fighting battle conflict",
        "weapon weapons arms guns rifles",
        "airport airfield",
        "capture captured captures seized seizing",
        "seize seized seizing seizure captured took",
        "nationality nationals national citizens",
        "national nationals nationality",
        "join joined joins joining",
        "ideology ideologies ideological",
        "religion religious islam islamic",
        "location located based locate locations",
        "locate located based primarily",
        "base based bases headquarters headquartered",
        "capability capabilities capable capability ability",
        "province provinces provincial",
        "expert experts analyst analysts",
        "fail failed failing fails failure",
        "reason reasons because",
    ];

    private static readonly Dictionary<string, string[]> ByStem = Load();

    /// <summary>The word and its inflections, without synonyms.</summary>
    public static IReadOnlyList<string> Inflected(string word) => [.. Inflections(word).Prepend(word).Distinct(StringComparer.Ordinal)];

    /// <summary>Folded forms, the word itself first.</summary>
    public static IReadOnlyList<string> Of(string word)
    {
        var forms = new List<string> { word };
        forms.AddRange(Inflections(word));
        if (ByStem.TryGetValue(Stem(word), out var synonyms))
            forms.AddRange(synonyms);
        return [.. forms.Distinct(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string[]> Load()
    {
        var byStem = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var words in Synonyms.Select(line => line.Split(' ')))
        {
            // A word may head a line of its own; only the head and its inflections lead to the line.
            byStem.TryAdd(Stem(words[0]), words);
            foreach (var word in words.Skip(1).Where(w => Stem(w) == Stem(words[0])))
                byStem.TryAdd(Stem(word), words);
        }
        foreach (var words in Synonyms.Select(line => line.Split(' ')))
        {
            foreach (var word in words)
                byStem.TryAdd(Stem(word), words);
        }
        return byStem;
    }

    private static IEnumerable<string> Inflections(string word)
    {
        var stem = Stem(word);
        if (stem.Length < 3 || word.Any(char.IsAsciiDigit))
            yield break;
        foreach (var ending in new[] { "", "s", "es", "e", "ed", "d", "ing", "er", "ers", "ion", "ions" })
            yield return stem + ending;
        if (stem[^1] == 'i')
            yield return stem[..^1] + "y";
        if (stem[^1] == 'y')
        {
            yield return stem[..^1] + "ies";
            yield return stem[..^1] + "ied";
        }
    }

    /// <summary>The word without the commonest endings: good enough to bring "attacking", "attacked" and "attacks" together.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in new[] { "ings", "ing", "ies", "ied", "ions", "ion", "ers", "er", "ed", "es", "s", "e" })
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
                return ending is "ies" or "ied" ? word[..^ending.Length] + "y" : Undouble(word[..^ending.Length]);
        }
        return word;
    }

    private static string Undouble(string stem) =>
        stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
}
