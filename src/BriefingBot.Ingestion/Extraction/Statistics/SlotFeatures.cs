using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>
/// The features of a token for the sequence model: its words and their classes in a window of three, its ending, the triggers of violence
/// around it, and what the document as a whole is likely to report. None joins more than three words.
/// </summary>
internal sealed class SlotFeatures
{
    private const int Reach = 8;
    private readonly Vocabulary _vocabulary;
    private readonly TaggedText _text;
    private readonly int[] _words;
    private readonly int[] _classes;
    private readonly int[] _endings;
    private readonly int[] _triggers;
    private readonly int[] _sentenceTriggers;
    private readonly int[] _sentenceOf;
    private readonly int[] _topics;

    /// <param name="topics">Words that say what the document is likely to report, such as "topic:bombing:3".</param>
    public SlotFeatures(TaggedText text, Vocabulary vocabulary, WordClasses classes, IEnumerable<string> topics)
    {
        (_vocabulary, _text) = (vocabulary, text);
        var count = text.Tokens.Count;
        (_words, _classes, _endings, _triggers, _sentenceOf) = (new int[count], new int[count], new int[count], new int[count], new int[count]);
        _sentenceTriggers = new int[text.Sentences.Count];
        _topics = [.. topics.Select(vocabulary.Find).Where(id => id > 0)];
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            for (var i = text.Sentences[s].First; i < text.Sentences[s].End; i++)
                Describe(i, s, classes);
        }
    }

    /// <summary>The words that stand for a token in the vocabulary: itself, its class, its ending.</summary>
    public static IEnumerable<string> WordsOf(string word, WordClasses classes)
    {
        yield return word;
        yield return ClassWord(word, classes);
        yield return Ending(word);
        if (TriggerWord(word, classes) is { } trigger)
            yield return trigger;
    }

    public void Write(int token, int sentence, List<ulong> into)
    {
        into.Clear();
        var (first, end) = (_text.Sentences[sentence].First, _text.Sentences[sentence].End);
        int Word(int i) => i >= first && i < end ? _words[i] : Edge;
        int Class(int i) => i >= first && i < end ? _classes[i] : Edge;
        void Add(int template, int a, int b = -1, int c = -1)
        {
            if (a != 0 && b != 0 && c != 0)
                into.Add(Feature.Pack(template, a, Math.Max(b, 0), Math.Max(c, 0)));
        }

        var (w, k) = (Word(token), Class(token));
        Add(1, w);
        Add(2, Word(token - 1));
        Add(3, Word(token + 1));
        Add(4, Word(token - 2));
        Add(5, Word(token + 2));
        Add(6, Word(token - 1), w);
        Add(7, w, Word(token + 1));
        Add(8, Word(token - 2), Word(token - 1));
        Add(9, Word(token + 1), Word(token + 2));
        Add(10, Word(token - 1), w, Word(token + 1));
        Add(11, k);
        Add(12, Class(token - 1), k);
        Add(13, k, Class(token + 1));
        Add(14, Class(token - 1), k, Class(token + 1));
        Add(15, _endings[token]);
        Add(16, Word(token - 3));
        Add(17, Word(token + 3));
        Add(18, Class(token - 2), Class(token - 1), k);
        Add(19, k, Class(token + 1), Class(token + 2));
        Add(20, Word(token - 2), Word(token - 1), k);
        Add(21, Word(token - 1), k);
        Add(22, k, Word(token + 1));
        WriteTriggers(token, first, end, k, Add);
        Add(30, _sentenceTriggers[sentence], k);
        if (sentence > 0)
            Add(31, _sentenceTriggers[sentence - 1], k);
        Add(32, _vocabulary.Find(Position(sentence)), k);
        foreach (var topic in _topics)
        {
            Add(33, topic, k);
            Add(34, topic, w);
            Add(35, topic);
        }
    }

    private int Edge => _vocabulary.Find("<edge>");

    public static string Position(int sentence) => sentence switch { 0 => "<lead>", 1 => "<second>", < 5 => "<early>", < 12 => "<middle>", _ => "<late>" };

    private void WriteTriggers(int token, int first, int end, int k, Action<int, int, int, int> add)
    {
        for (var i = token - 1; i >= first && token - i <= Reach; i--)
        {
            if (_triggers[i] == 0)
                continue;
            add(23, _words[i], k, -1);
            add(24, _triggers[i], k, -1);
            add(25, _triggers[i], _words[token - 1], k);
            if (i + 1 < token)
                add(26, _triggers[i], _words[i + 1], k);
            if (i > first)
                add(36, _words[i - 1], _triggers[i], k);
            break;
        }
        for (var i = token + 1; i < end && i - token <= Reach; i++)
        {
            if (_triggers[i] == 0)
                continue;
            add(27, _words[i], k, -1);
            add(28, _triggers[i], k, -1);
            if (i - 1 > token)
                add(29, _words[i - 1], _triggers[i], k);
            if (i + 1 < end)
                add(37, _triggers[i], _words[i + 1], k);
            break;
        }
    }

    private void Describe(int token, int sentence, WordClasses classes)
    {
        var word = _text.Tokens[token].Text;
        _sentenceOf[token] = sentence;
        _words[token] = _vocabulary.Find(word);
        if (_words[token] == 0)
            _words[token] = _vocabulary.Find("<rare>");
        _classes[token] = _vocabulary.Find(ClassWord(word, classes));
        _endings[token] = _vocabulary.Find(Ending(word));
        if (TriggerWord(word, classes) is not { } trigger)
            return;
        _triggers[token] = _vocabulary.Find(trigger);
        if (_sentenceTriggers[sentence] == 0)
            _sentenceTriggers[sentence] = _triggers[token];
    }

    /// <summary>The first class that is no trigger; else a rough shape.</summary>
    private static string ClassWord(string word, WordClasses classes)
    {
        foreach (var name in classes.Of(word))
        {
            if (name is "function")
                return "[" + word + "]";
            if (!name.StartsWith("trigger", StringComparison.Ordinal))
                return "[" + name + "]";
        }
        if (TriggerWord(word, classes) is { } trigger)
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

    private static string? TriggerWord(string word, WordClasses classes)
    {
        foreach (var name in classes.Of(word))
        {
            if (name.StartsWith("trigger", StringComparison.Ordinal))
                return "[" + name + "]";
        }
        return null;
    }

    private static string Ending(string word) => "~" + word[Math.Max(0, word.Length - 3)..];
}
