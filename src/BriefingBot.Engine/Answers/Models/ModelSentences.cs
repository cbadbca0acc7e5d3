using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Models;

/// <summary>
/// What is left of a model's words after the check: each sentence with the passages that it names, its figures, names and attributions borne by
/// them, and nearly all of its other words found there. A sentence without a passage says nothing that can be checked and goes.
/// </summary>
internal static class ModelSentences
{
    private const int LongestSentence = 500;
    private const double LeastShare = 0.85;
    private const int Cited = 2;

    private static readonly HashSet<string> Denials = new(StringComparer.Ordinal) { "not", "no", "never", "none", "nobody", "without", "neither", "nor", "cannot" };

    // Likelihood is an assessor's to state (docs/answers.md): in our words only where the passage has the word.
    private static readonly HashSet<string> Likelihood = new(StringComparer.Ordinal) { "likely", "unlikely", "probably", "probable", "possibly", "certainly", "definitely", "almost", "surely", "undoubtedly", "presumably" };

    private static readonly HashSet<string> Linking = new(StringComparer.Ordinal) { "both", "while", "whereas", "differ", "differs", "sources", "source", "reports", "according", "whom", "later", "earlier", "figure", "figures", "passage", "passages", "also", "respectively" };

    public static IReadOnlyList<Cited> Sound(string words, ModelPrompt prompt, ReplyCheck check)
    {
        var sound = new List<Cited>();
        foreach (var span in SentenceSplitter.Split(Joined(words)))
        {
            if (Read(span.Of(Joined(words)), prompt) is { } sentence && IsBorne(sentence) && check.Missing(sentence).Count == 0)
                sound.Add(sentence);
        }
        return sound;
    }

    // "… in Moscow. [1]" and "… in Moscow [1]." are one sentence with its passage.
    private static string Joined(string words)
    {
        var text = SafeText.Of(words.ReplaceLineEndings(" "));
        foreach (var mark in ".!?")
            text = text.Replace($"{mark} [", " [", StringComparison.Ordinal).Replace($"{mark}[", " [", StringComparison.Ordinal);
        return text.Replace("] ", "]. ", StringComparison.Ordinal).Replace("]. [", "][", StringComparison.Ordinal).Replace("]. .", "].", StringComparison.Ordinal).Replace("]..", "].", StringComparison.Ordinal);
    }

    private static Cited? Read(string sentence, ModelPrompt prompt)
    {
        var passages = new List<Citation>();
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < sentence.Length; i++)
        {
            var close = sentence[i] == '[' ? sentence.IndexOf(']', i) : -1;
            if (close > i && close - i <= Cited + 1 && int.TryParse(sentence.AsSpan(i + 1, close - i - 1), out var number))
            {
                if (number < 1 || number > prompt.Passages.Count)
                    return null;
                passages.Add(prompt.Passages[number - 1]);
                i = close;
            }
            else
            {
                text.Append(sentence[i]);
            }
        }
        var clean = text.ToString().Replace(" .", ".", StringComparison.Ordinal).Trim();
        var isPlain = clean.Length is > 0 and <= LongestSentence && !clean.Contains("://", StringComparison.Ordinal) && !clean.Contains('@', StringComparison.Ordinal) && !clean.Contains('<', StringComparison.Ordinal);
        return passages.Count > 0 && isPlain ? new Cited(clean, [.. passages.DistinctBy(p => (p.Address, p.Evidence))]) : null;
    }

    private static bool IsBorne(Cited sentence)
    {
        var evidence = FoldedName.Words(string.Join(' ', sentence.Citations.Select(c => $"{c.Evidence} {c.Source}"))).ToHashSet(StringComparer.Ordinal);
        var stems = evidence.Select(WordForms.Stem).ToHashSet(StringComparer.Ordinal);
        var words = FoldedName.Words(sentence.Text);
        if (words.Any(w => Likelihood.Contains(w) && !evidence.Contains(w)) || words.Any(w => Denials.Contains(w) && !evidence.Any(Denials.Contains)))
            return false;
        var content = words.Where(w => w.Length > 2 && !GrammarWords.Contains(w) && !Linking.Contains(w) && !w.All(char.IsAsciiDigit)).ToList();
        return content.Count == 0 || (double)content.Count(w => stems.Contains(WordForms.Stem(w)) || WordForms.Of(w).Any(evidence.Contains)) / content.Count >= LeastShare;
    }
}
