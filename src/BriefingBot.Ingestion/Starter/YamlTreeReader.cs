using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BriefingBot.Ingestion.Starter;

/// <summary>
/// Reads one file into a tree from the parser's events. Anchors, aliases and tags are refused, and depth and size are
/// bounded, so that a hostile file cannot unfold into more than it shows.
/// </summary>
internal sealed class YamlTreeReader
{
    public const int MostCharacters = 4_000_000;
    public const int MostValues = 200_000;
    public const int MostDepth = 12;

    private readonly Parser _parser;
    private int _values;

    private YamlTreeReader(TextReader text) => _parser = new Parser(text);

    /// <returns>Null when the file is no YAML or not of the kind that is read here; the log says why.</returns>
    public static YamlMap? Read(string file, string text, FaultLog faults)
    {
        if (text.Length > MostCharacters)
        {
            faults.Add(file, 0, $"has {text.Length} characters; at most {MostCharacters} are read");
            return null;
        }
        var reader = new YamlTreeReader(new StringReader(text));
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            faults.Add(file, (int)e.Start.Line, $"is not the YAML that is read here: {Plain(e.Message)}");
        }
        catch (InvalidOperationException)
        {
            // The library's scanner gives up so on some broken texts, and tells no position.
            faults.Add(file, reader.LastLine, "is not the YAML that is read here: it breaks off on this line or soon after");
        }
        return null;
    }

    private int LastLine => (int)(_parser.Current?.End.Line ?? 0);

    private static string Plain(string message)
    {
        // The library puts its own position in front of some messages; ours is given already.
        var colon = message.IndexOf("): ", StringComparison.Ordinal);
        return message.StartsWith('(') && colon > 0 ? message[(colon + 3)..] : message;
    }

    private YamlMap ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
            throw Refuse(end, "the file is empty");
        _parser.Consume<DocumentStart>();
        var root = ReadValue(1);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            throw Refuse(second, "a second document starts; one is read");
        return root as YamlMap ?? throw new YamlException(new Mark(0, root.Line, 1), new Mark(0, root.Line, 1), "the file starts with a key such as \"groups:\"");
    }

    private YamlValue ReadValue(int depth)
    {
        var next = _parser.Current ?? throw new YamlException("the file ends too early");
        if (++_values > MostValues)
            throw Refuse(next, $"there are more than {MostValues} values");
        if (depth > MostDepth)
            throw Refuse(next, $"values are nested more than {MostDepth} deep");
        if (next is AnchorAlias || (next is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)))
            throw Refuse(next, "anchors, aliases and tags are not read; write the value out");
        return next switch
        {
            Scalar => ReadText(),
            SequenceStart => ReadList(depth),
            MappingStart => ReadMap(depth),
            _ => throw Refuse(next, "a value is expected"),
        };
    }

    private YamlText ReadText()
    {
        var scalar = _parser.Consume<Scalar>();
        return new YamlText(scalar.Value, Line(scalar));
    }

    private YamlList ReadList(int depth)
    {
        var line = Line(_parser.Consume<SequenceStart>());
        var values = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            values.Add(ReadValue(depth + 1));
        return new YamlList(values, line);
    }

    private YamlMap ReadMap(int depth)
    {
        var line = Line(_parser.Consume<MappingStart>());
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var start = _parser.Current!;
            if (ReadValue(depth + 1) is not YamlText key)
                throw Refuse(start, "a key is a single word or phrase");
            if (!keys.Add(key.Value))
                throw Refuse(start, $"the key \"{key.Value}\" stands here twice");
            entries.Add(new YamlEntry(key.Value, ReadValue(depth + 1), key.Line));
        }
        return new YamlMap(entries, line);
    }

    private static int Line(ParsingEvent e) => (int)e.Start.Line;

    private static YamlException Refuse(ParsingEvent at, string reason) => new(at.Start, at.End, reason);
}
