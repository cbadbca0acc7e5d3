using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>What somebody does with words: the four that attributions and quotations are made of.</summary>
internal enum SpeechAct
{
    Claim,
    Deny,
    Blame,
    Say,
}

/// <summary>A verb of speech with the names that may be its speaker.</summary>
/// <param name="Voices">The folded words of each name.</param>
/// <param name="Around">The text that the names stand in.</param>
internal sealed record Utterance(SpeechAct Act, IReadOnlyList<IReadOnlyList<string>> Voices, string Around)
{
    private const int Before = 22;
    private const int After = 10;
    private const int Subject = 6;
    private const int Beside = 2;
    private static readonly SpeechAct[] Acts = Enum.GetValues<SpeechAct>();

    /// <summary>Whose words a text of ours says they are: the one name that is the verb's subject or stands after its "by".</summary>
    public static IEnumerable<Utterance> Stated(string text, IReadOnlyList<Token> tokens)
    {
        List<(int First, int End)>? names = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ActOf(tokens, i) is { } act && Speaker(tokens, names ??= Names(tokens), i, act) is { } speaker)
                yield return new Utterance(act, [Words(tokens, speaker)], text);
        }
    }

    /// <summary>Every name near enough in the sentence to be the speaker: texts say it in too many ways to be sure of one.</summary>
    public static IEnumerable<Utterance> Possible(string evidence)
    {
        var tokens = Tokenizer.Tokenize(evidence);
        List<(int First, int End)>? names = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ActOf(tokens, i) is not { } act)
                continue;
            var (first, end) = (i, i);
            while (first > 0 && i - first < Before && !tokens[first - 1].Is("."))
                first--;
            while (end < tokens.Count && end - i < After && !tokens[end].Is("."))
                end++;
            var near = (names ??= Names(tokens)).FindAll(n => n.First >= first && n.End <= end);
            var voices = near.Where(n => n.End <= i || act == SpeechAct.Say || IsAgent(tokens, i, n.First) || near[0].First > i).Select(n => Words(tokens, n)).ToList();
            yield return new Utterance(act, voices, evidence[tokens[first].Start..tokens[end - 1].End]);
        }
    }

    /// <summary>A record that is not quoted, in its own form "title: stance; actor; by": one that is no attribution leaves every speaker open.</summary>
    public static IEnumerable<Utterance> Recorded(string evidence)
    {
        var parts = evidence.Split("; ");
        var stance = parts[0][(parts[0].LastIndexOf(": ", StringComparison.Ordinal) + 1)..].Trim();
        var (act, voices) = stance switch
        {
            "claimed" => (SpeechAct.Claim, parts[1..]),
            "denied" or "disputed" => (SpeechAct.Deny, parts.Length > 2 ? parts[2..] : []),
            "attributed" or "suspected" => (SpeechAct.Blame, parts.Length > 2 ? parts[2..] : []),
            _ => (SpeechAct.Say, (string[]?)null),
        };
        return voices is null
            ? Acts.Select(a => new Utterance(a, [], evidence))
            : [new Utterance(act, [.. voices.Select(v => FoldedName.Words(v))], evidence)];
    }

    // "accusations from Moscow", "claimed by": what stands behind the verb is its object otherwise.
    private static bool IsAgent(IReadOnlyList<Token> tokens, int verb, int name) => name > verb && name - verb <= Beside + 1 && tokens.Skip(verb + 1).Take(name - verb - 1).Any(t => t.Text is "by" or "from");

    private static SpeechAct? ActOf(IReadOnlyList<Token> tokens, int i) => tokens[i].Text switch
    {
        "claimed" or "claim" or "claims" or "claiming" => SpeechAct.Claim,
        "denied" or "deny" or "denies" or "denying" or "refute" or "refuted" or "refutes" or "rejected" or "rejects" or "reject" or "disputed" or "disputes" => SpeechAct.Deny,
        "blamed" or "blames" or "blame" or "accused" or "accuses" or "accusations" or "accusation" or "attributed" or "suspected" => SpeechAct.Blame,
        "said" or "says" or "told" or "warned" or "warns" or "stated" or "added" => SpeechAct.Say,
        "according" when i + 1 < tokens.Count && tokens[i + 1].Is("to") => SpeechAct.Say,
        _ => null,
    };

    private static (int First, int End)? Speaker(IReadOnlyList<Token> tokens, List<(int First, int End)> names, int verb, SpeechAct act)
    {
        if (act == SpeechAct.Say)
        {
            if (tokens[verb].Is("according"))
                return Nearest(names, n => n.First > verb && n.First - verb <= Beside + 1);
            return Nearest(names, n => n.End == verb) ?? Nearest(names, n => n.First == verb + 1) ?? Nearest(names, n => n.End < verb && verb - n.End < Beside);
        }
        for (var by = verb + 1; by < Math.Min(tokens.Count, verb + 1 + Subject + Beside); by++)
        {
            if (tokens[by].Is("by"))
                return Nearest(names, n => n.First > by && n.First - by <= Beside);
            if (tokens[by].Text is "." or ";" or "(")
                break;
        }
        return names.Where(n => n.End <= verb && verb - n.End < Subject && !tokens.Skip(n.End).Take(verb - n.End).Any(t => t.Text is "." or ";" or ":" or "("))
            .Select(n => ((int, int)?)n).LastOrDefault();
    }

    private static (int First, int End)? Nearest(List<(int First, int End)> names, Func<(int First, int End), bool> fits) =>
        names.Where(fits).Select(n => ((int, int)?)n).FirstOrDefault();

    // Runs of capitalised words; the head of a sentence is one only where it is no word of the language's grammar.
    private static List<(int First, int End)> Names(IReadOnlyList<Token> tokens)
    {
        var names = new List<(int First, int End)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsName(tokens[i]))
                continue;
            var end = i + 1;
            while (end < tokens.Count && IsName(tokens[end]))
                end++;
            names.Add((i, end));
            i = end;
        }
        return names;
    }

    private static bool IsName(Token token) =>
        token.Kind == TokenKind.Word && token.Capitalised && !GrammarWords.Contains(token.Text) && !Heads.Contains(token.Text);

    // Words with which our own lines and many sentences begin.
    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal) { "claimed", "attributed", "role", "date", "place", "killed", "injured", "while", "although", "though", "amid", "however", "soon", "yet", "but", "they", "these", "since", "according", "statement", "disputed" };

    private static IReadOnlyList<string> Words(IReadOnlyList<Token> tokens, (int First, int End) name) => [.. tokens.Skip(name.First).Take(name.End - name.First).SelectMany(t => FoldedName.Words(t.Text))];
}
