using System.Collections.Frozen;

namespace BriefingBot.Engine.Language.Places;

/// <summary>
/// Finds places in tokenized text and decides between namesakes. A name with its region or country beside it ("Hyderabad, Pakistan", "Kunduz
/// province") is decided by them; else by the countries that the text names most; else by kind and by the number of people. A word that is
/// also an ordinary one needs a preposition of place before it.
/// </summary>
public sealed class PlaceReader(Gazetteer gazetteer)
{
    private const long LargeCity = 300_000;

    private static readonly FrozenSet<string> RegionWords = "province department state region governorate oblast county prefecture district division".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Prepositions =
        "in at near of from to around outside inside across toward towards for on into through between north south east west northern southern eastern western central downtown".Split(' ').ToFrozenSet();

    /// <summary>Cities whose names are ordinary words or names of people in most texts.</summary>
    private static readonly FrozenSet<string> Ordinary = (
        "of and the police university mobile most man reading nice bar van ford march may best sale same college hope bath moe orange union liberty independence enterprise " +
        "paradise normal male split tours nancy lens brest angers palm bay beach lake park hill hills center centre central north south east west battle real santa san los las el la " +
        "al de date home police commerce industry justice defiance reform news post time times war peace general major marshall lincoln jackson madison clinton bush obama biden putin " +
        "friday sunday monday martin lawrence florence vernon victor victoria dallas austin houston charlotte jordan israel chad georgia sydney paris jerome eugene anderson wilson taylor bradley " +
        "mason carter nelson harrison morgan logan carson carlos franklin perry aurora carmen marina salvador leon cruz rosa valencia diaz maria jose mercedes guzman ramos pena molina " +
        "western eastern northern southern coastal metropolitan upper lower progress unity bank river green white black brown gray young king prince duke bishop temple mission key point rock stone wood fort castle bridge").Split(' ').ToFrozenSet();

    /// <summary>All places in order; namesakes are decided over the whole text.</summary>
    /// <param name="text">What the tokens' offsets count in.</param>
    /// <param name="hint">ISO codes of countries known from elsewhere (the outlet, the title); may be empty.</param>
    public List<PlaceMention> Read(string text, IReadOnlyList<Token> tokens, IEnumerable<string> hint)
    {
        var candidates = new List<(int First, int End, IReadOnlyList<GazetteerEntry> Entries, bool IsPeople)>();
        var capitals = HasCapitals(tokens);
        for (var i = 0; i < tokens.Count;)
        {
            var end = TryName(text, tokens, i, capitals, out var entries, out var people);
            if (end > i)
                candidates.Add((i, end, entries, people));
            i = Math.Max(end, i + 1);
        }
        var votes = Votes(candidates, hint);
        return [.. candidates.Select((c, k) => new PlaceMention(
            c.First, c.End, new TextSpan(tokens[c.First].Start, tokens[c.End - 1].End), Decide(c.Entries, tokens, c.End, k + 1 < candidates.Count ? candidates[k + 1] : default, votes), c.IsPeople))];
    }

    private int TryName(string text, IReadOnlyList<Token> tokens, int first, bool capitals, out IReadOnlyList<GazetteerEntry> entries, out bool people)
    {
        (entries, people) = ([], false);
        var token = tokens[first];
        if (token.Kind != TokenKind.Word || (capitals && !token.Capitalised))
            return first;
        for (var length = Math.Min(Gazetteer.LongestName, tokens.Count - first); length >= 1; length--)
        {
            var last = tokens[first + length - 1];
            if (last.Kind != TokenKind.Word || (capitals && !last.Capitalised) || last.End - token.Start > 60)
                continue;
            var name = length == 1 ? token.Text : Gazetteer.Fold(text[token.Start..last.End].ToLowerInvariant());
            if (gazetteer.CountryOfPeople(name) is { } country)
            {
                (entries, people) = ([country], true);
                return first + length;
            }
            entries = gazetteer.Find(name);
            if (entries.Count > 0 && IsPlace(tokens, first, first + length, name, capitals, entries))
                return first + length;
        }
        return first;
    }

    private static bool IsPlace(IReadOnlyList<Token> tokens, int first, int end, string name, bool capitals, IReadOnlyList<GazetteerEntry> entries)
    {
        // "us" the pronoun; "US" the country.
        if (name is "us" && !(capitals && tokens[first].End - tokens[first].Start == 2))
            return false;
        if (name is "asia" or "europe" or "africa" or "america" or "the" or "of" or "and" or "middle east" or "central asia" or "south asia" or "islam" or "allah")
            return name is "america" && capitals;
        if (name.Length < 3 && name is not ("us" or "uk"))
            return false;
        var before = first > 0 ? tokens[first - 1] : default;
        var afterPreposition = before.Text is { } preposition && (Prepositions.Contains(preposition) || preposition is ",");
        var beforeMark = end < tokens.Count && (tokens[end].Is(",") || tokens[end].Kind == TokenKind.Possessive || RegionWords.Contains(tokens[end].Text));
        var known = entries[0].Kind == PlaceKind.Country || entries[0].Population >= LargeCity;
        if (Ordinary.Contains(name))
            return afterPreposition && !NextIsName(tokens, end, capitals) && name is not ("of" or "and" or "the" or "police" or "time" or "same" or "most" or "war" or "home" or "sale");
        // Part of a person's or an organisation's name: "Hamilton said" stands, "Lewis Hamilton" does not.
        if (capitals && before.Kind == TokenKind.Word && before.Capitalised && !afterPreposition && first > 0 && entries[0].Kind != PlaceKind.Country && !RegionWords.Contains(before.Text) && !Prepositions.Contains(before.Text) && before.Text is not ("the" or "a" or "and" or "as" or "but" or "when" or "while" or "after" or "before" or "since"))
            return false;
        return known || afterPreposition || (beforeMark && capitals);
    }

    private static bool NextIsName(IReadOnlyList<Token> tokens, int end, bool capitals) =>
        capitals && end < tokens.Count && tokens[end].Kind == TokenKind.Word && tokens[end].Capitalised && !RegionWords.Contains(tokens[end].Text);

    private static Dictionary<string, double> Votes(List<(int First, int End, IReadOnlyList<GazetteerEntry> Entries, bool IsPeople)> candidates, IEnumerable<string> hint)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var country in hint)
            votes[country] = votes.GetValueOrDefault(country) + 2;
        foreach (var (_, _, entries, people) in candidates)
        {
            // A country's own name speaks loudest, a name that stands for one place only still speaks.
            if (entries[0].Kind == PlaceKind.Country)
                votes[entries[0].Country] = votes.GetValueOrDefault(entries[0].Country) + (people ? 0.7 : 1);
            else if (entries.Select(e => e.Country).Distinct().Count() == 1)
                votes[entries[0].Country] = votes.GetValueOrDefault(entries[0].Country) + 0.5;
        }
        return votes;
    }

    private GazetteerEntry Decide(
        IReadOnlyList<GazetteerEntry> entries,
        IReadOnlyList<Token> tokens,
        int end,
        (int First, int End, IReadOnlyList<GazetteerEntry> Entries, bool IsPeople) next,
        Dictionary<string, double> votes)
    {
        if (entries.Count == 1)
            return entries[0];
        var regionWord = end < tokens.Count && RegionWords.Contains(tokens[end].Text);
        var beside = next.Entries is { } following && next.First - end <= 3 && Enumerable.Range(end, next.First - end).All(i => tokens[i].Is(",") || RegionWords.Contains(tokens[i].Text) || tokens[i].Is("in") || tokens[i].Is("of")) ? following : null;
        return entries.MaxBy(entry => Weigh(entry, regionWord, beside, votes))!;
    }

    private static double Weigh(GazetteerEntry entry, bool regionWord, IReadOnlyList<GazetteerEntry>? beside, Dictionary<string, double> votes)
    {
        var weight = Math.Log10(entry.Population + 10);
        weight += votes.GetValueOrDefault(entry.Country) > 0 ? 3 + Math.Min(3, votes[entry.Country]) : 0;
        weight += entry.Kind switch { PlaceKind.Country => 3, PlaceKind.City => regionWord ? -4 : 1.5, _ => regionWord ? 4 : 0 };
        if (beside is not null && beside.Any(b => b.Country == entry.Country && (b.Kind == PlaceKind.Country || string.Equals(b.Name, entry.Region, StringComparison.OrdinalIgnoreCase))))
            weight += 12;
        return weight;
    }

    private static bool HasCapitals(IReadOnlyList<Token> tokens)
    {
        var (words, capitals) = (0, 0);
        for (var i = 0; i < tokens.Count && words < 400; i++)
        {
            words += tokens[i].Kind == TokenKind.Word ? 1 : 0;
            capitals += tokens[i].Capitalised ? 1 : 0;
        }
        return capitals * 50 > words;
    }
}
