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
    private readonly int _edge;
    private readonly int[] _words;
    private readonly int[] _classes;
    private readonly int[] _endings;
    private readonly int[] _triggers;
    private readonly int[] _sentenceTriggers;
    private readonly int[] _topics;

    /// <param name="topics">Words that say what the document is likely to report, such as "topic:bombing:3".</param>
    public SlotFeatures(TaggedText text, Vocabulary vocabulary, IEnumerable<string> topics)
    {
        (_vocabulary, _text, _edge) = (vocabulary, text, vocabulary.Shapes.Edge);
        var count = text.Tokens.Count;
        (_words, _classes, _endings, _triggers) = (new int[count], new int[count], new int[count], new int[count]);
        _sentenceTriggers = new int[text.Sentences.Count];
        _topics = [.. topics.Select(vocabulary.Find).Where(id => id > 0)];
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            for (var i = text.Sentences[s].First; i < text.Sentences[s].End; i++)
                Describe(i, s);
        }
    }

    public void Write(int token, int sentence, List<ulong> into)
    {
        into.Clear();
        var (first, end) = (_text.Sentences[sentence].First, _text.Sentences[sentence].End);
        int Word(int i) => i >= first && i < end ? _words[i] : _edge;
        int Class(int i) => i >= first && i < end ? _classes[i] : _edge;
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

    private void Describe(int token, int sentence)
    {
        var shape = _vocabulary.Shapes.Of(_text.Tokens[token].Text);
        (_words[token], _classes[token], _endings[token], _triggers[token]) = (shape.Word, shape.Class, shape.Ending, shape.Trigger);
        if (_sentenceTriggers[sentence] == 0)
            _sentenceTriggers[sentence] = shape.Trigger;
    }
}
