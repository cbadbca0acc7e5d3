using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>The numbers of the words that stand for a word in the vocabulary: itself, its class, its ending, its trigger; 0 where there is none.</summary>
internal readonly record struct WordShape(int Word, int Class, int Ending, int Trigger);

/// <summary>The shapes of words, those of the vocabulary worked out once.</summary>
internal sealed class WordShapes
{
    private readonly Vocabulary _vocabulary;
    private readonly WordShape[] _known;
    private readonly int _rare;

    public WordShapes(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _rare = vocabulary.Find("<rare>");
        Edge = vocabulary.Find("<edge>");
        _known = [.. Enumerable.Range(0, vocabulary.Count).Select(id => id == 0 ? default : Describe(id, vocabulary.WordOf(id)))];
    }

    /// <summary>The number that stands for what lies beyond a sentence.</summary>
    public int Edge { get; }

    /// <summary>The words that stand for a word in the vocabulary: itself, its class, its ending, its trigger.</summary>
    public static IEnumerable<string> WordsOf(string word)
    {
        yield return word;
        yield return ClassOf(word);
        yield return Ending(word);
        if (TriggerOf(word) is { } trigger)
            yield return trigger;
    }

    /// <summary>The shape of a word; one outside the vocabulary stands as "&lt;rare&gt;".</summary>
    public WordShape Of(string word) => _vocabulary.Find(word) is > 0 and var id ? _known[id] : Describe(_rare, word);

    private WordShape Describe(int id, string word) =>
        new(id, _vocabulary.Find(ClassOf(word)), _vocabulary.Find(Ending(word)), TriggerOf(word) is { } trigger ? _vocabulary.Find(trigger) : 0);

    /// <summary>The first class that is no trigger; else a rough shape.</summary>
    private static string ClassOf(string word)
    {
        foreach (var name in WordClasses.Default.Of(word))
        {
            if (name is "function")
                return "[" + word + "]";
            if (!IsTrigger(name))
                return "[" + name + "]";
        }
        if (TriggerOf(word) is { } trigger)
            return trigger;
        if (char.IsDigit(word[0]))
            return "[digits]";
        if (!char.IsLetter(word[0]))
            return "[" + word[0] + "]";
        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) ? "[-ed]"
            : word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) ? "[-ing]"
            : word.Length > 3 && word.EndsWith("ly", StringComparison.Ordinal) ? "[-ly]"
            : word.Length > 6 && word.EndsWith("tion", StringComparison.Ordinal) ? "[-tion]"
            : "[word]";
    }

    private static string? TriggerOf(string word)
    {
        foreach (var name in WordClasses.Default.Of(word))
        {
            if (IsTrigger(name))
                return "[" + name + "]";
        }
        return null;
    }

    public static bool IsTrigger(string wordClass) => wordClass.StartsWith("trigger", StringComparison.Ordinal);

    private static string Ending(string word) => "~" + word[Math.Max(0, word.Length - 3)..];
}
