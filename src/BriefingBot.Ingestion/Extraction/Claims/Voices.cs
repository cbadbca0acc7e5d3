using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>Follows the speakers through a text: who says what a sentence says.</summary>
internal sealed class Voices
{
    private const int LongestSpeaker = 12;

    /// <summary>Tokens of what a speaker is said to be, between the name and the verb.</summary>
    private const int FarthestName = 30;

    private readonly List<string> _named = [];

    public Voice? Read(ClaimSentence s)
    {
        for (var i = s.First; i < s.End; i++)
        {
            if (!IsSpeech(s, i) || Speaker(s, i) is not { } found)
                continue;
            var (speaker, first, end) = found;
            if (Resolve(speaker) is not { } name)
                continue;
            Remember(name);
            var (from, to) = Words(s, i, first, end);
            return to - from < 3 ? null : new Voice(name, i, from, to, GroupOf(s, first, end), Day(s, i));
        }
        return null;
    }

    private static bool IsSpeech(ClaimSentence s, int at) => s.Word(at) switch
    {
        "said" or "says" or "say" or "told" or "warned" or "warns" or "warn" or "believes" or "believe" or "predicted" or "predicts" or "expects" or "expect" or "fears" or "fear" or "assessed" or "assesses"
            or "argued" or "argues" or "noted" or "notes" or "stated" or "states" or "announced" or "announces" or "declared" or "vowed" or "vows" or "threatened" or "threatens" or "estimates" or "estimated" or "forecast" => true,
        "according" => s.Word(at + 1) is "to",
        _ => false,
    };

    /// <summary>The speaker's words and where they stand.</summary>
    private static (string Text, int First, int End)? Speaker(ClaimSentence s, int verb)
    {
        if (s.Word(verb) is "according")
            return Forward(s, verb + 2);
        var end = verb;
        while (end > s.First && s.IsAny(end - 1, ["has", "have", "had", "also", "then", "later", "earlier", "repeatedly", "recently", "been"]))
            end--;
        // "Ana Ruiz, head of the institute, said"
        if (s.Word(end - 1) is ",")
        {
            for (var before = end - 2; before > s.First && end - before < FarthestName; before--)
            {
                if (s.Word(before) is "," && PersonName.EndingAt(s, before) is { } name)
                    return (name, before - 1, before);
            }
            return s.Word(verb) is "told" ? null : Forward(s, verb + 1);
        }
        if (s.IsAny(end - 1, ["”", "\"", "“"]))
            return Forward(s, verb + 1);
        var first = end;
        while (first > s.First && end - first < LongestSpeaker && !s.IsAny(first - 1, [",", "”", "“", "\"", ";", "and", "but", "that", "as", "while", "which", "who", ":", "—", "–"]))
            first--;
        return end > first ? (s.Text(first, end), first, end) : null;
    }

    private static (string Text, int First, int End)? Forward(ClaimSentence s, int from)
    {
        var end = from;
        while (end < s.End && end - from < LongestSpeaker && !s.IsAny(end, [",", ".", ";", "(", "—", "–", "who", "which", "that", "“", "\"", "on", "in", "at", ":"]))
            end++;
        return end > from ? (s.Text(from, end), from, end) : null;
    }

    // A pronoun is the speaker before; a family name is the full name that ends with it.
    private string? Resolve(string speaker)
    {
        if (speaker is "He" or "She" or "he" or "she" or "They" or "they" or "It" or "it" or "I" or "we" or "We" or "you" or "You")
            return speaker is "I" or "we" or "We" or "you" or "You" or "It" or "it" or "they" or "They" ? null : _named.LastOrDefault();
        if (!speaker.Contains(' ', StringComparison.Ordinal))
            return _named.FindLast(n => n.EndsWith(' ' + speaker, StringComparison.Ordinal)) ?? speaker;
        return Array.Exists(speaker.Split(' '), w => w is "we" or "We" or "I" or "they" or "They" or "you" or "it" or "It" or "It’s" or "It's" or "he" or "she" or "who" or "what") ? null : speaker;
    }

    private void Remember(string name)
    {
        if (char.IsUpper(name[0]))
            _named.Add(name);
    }

    private static (int First, int End) Words(ClaimSentence s, int verb, int speakerFirst, int speakerEnd)
    {
        if (Quoted(s) is { } quoted)
            return quoted;
        var last = s.Word(s.End - 1) is "." ? s.End - 1 : s.End;
        var before = Math.Min(verb, speakerFirst);
        // "…, Ruiz said." and "…, according to Ruiz." stand behind what was said.
        if (StandsBefore(s, before, verb) || speakerEnd >= last - 1 || verb >= last - 1 || (s.Word(verb) is "according" && before - s.First > 3))
            return (s.First, s.Word(before - 1) is "," ? before - 1 : before);
        var after = Math.Max(verb + 1, speakerEnd);
        while (after < last && s.IsAny(after, ["that", ",", "reporters", "journalists"]))
            after++;
        var that = Enumerable.Range(after, Math.Min(14, Math.Max(0, last - after))).FirstOrDefault(i => s.Word(i) is "that");
        return (that > 0 && s.IsAny(verb, ["told", "warned", "warns"]) ? that + 1 : after, last);
    }

    // "The group is weak, Ruiz told lawmakers on Friday."
    private static bool StandsBefore(ClaimSentence s, int before, int verb) =>
        s.Word(before - 1) is "," && before - s.First > 4 && s.Subjects.Any(g => g.End < before) && !s.Subjects.Any(g => g.First > verb);

    private static (int First, int End)? Quoted(ClaimSentence s)
    {
        var open = Enumerable.Range(s.First, s.End - s.First).FirstOrDefault(i => s.Word(i) is "“" or "\"", -1);
        if (open < 0)
            return null;
        var close = Enumerable.Range(open + 1, s.End - open - 1).FirstOrDefault(i => s.Word(i) is "”" or "\"", -1);
        if (close < 0 || close - open < 6)
            return null;
        return (open + 1, s.IsAny(close - 1, [",", "."]) ? close - 1 : close);
    }

    private static string? GroupOf(ClaimSentence s, int first, int end)
    {
        foreach (var subject in s.Subjects)
        {
            if (subject.First >= first && subject.End <= end)
                return subject.End == end || Enumerable.Range(first, end - first).Any(i => s.IsAny(i, ["spokesman", "spokesperson", "spokesmen", "statement", "leader", "leadership", "commander", "fighters"])) ? subject.GroupId : null;
        }
        return null;
    }

    private static PartialDate? Day(ClaimSentence s, int verb) =>
        s.Section.Dates.Where(d => d.First > verb && d.First - verb <= 8 && d.End <= s.End).Select(d => d.Date).FirstOrDefault(d => d?.Precision == DatePrecision.Day);
}
