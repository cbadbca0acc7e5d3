namespace BriefingBot.Engine.Replies;

/// <summary>A button that makes a call when pressed. <paramref name="CommandLine"/> is the whole call: "/attacks isis-k page:2".</summary>
public sealed record ReplyButton(string Label, string CommandLine)
{
    /// <summary>Labels of the buttons that turn pages: an adapter may put the new page in place of the old one.</summary>
    public const string Next = "Next";
    public const string Previous = "Previous";
}

/// <summary>Where the reply stands in a longer list; pages count from 1.</summary>
public sealed record ReplyPage(int Number, int Size, long Total)
{
    public int Last => (int)Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Up to when the holdings reach, said under every reply.</summary>
/// <param name="NewestDocument">Publication of the newest document read; null while none is held.</param>
/// <param name="FailingFeeds">Names of the feeds that fail now.</param>
public sealed record AsOf(string? NewestDocument, IReadOnlyList<string> FailingFeeds);

/// <summary>The record behind the reply as the JSON contract gives it, under its name ("group", "attacks"); made when somebody reads it.</summary>
public sealed record ReplyRecord
{
    private readonly Lazy<object> _value;

    public ReplyRecord(string name, object value, long? total = null, string? next = null)
        : this(name, () => value, total, next)
    {
    }

    /// <param name="make">Makes the value: no chat shows it, and that of a page of attacks is longer than the page.</param>
    public ReplyRecord(string name, Func<object> make, long? total = null, string? next = null) =>
        (Name, _value, Total, Next) = (name, new(make), total, next);

    public string Name { get; }

    public object Value => _value.Value;

    public long? Total { get; }

    public string? Next { get; }

    /// <summary>The day of publication back to which was looked, where older holdings were left aside.</summary>
    public DateOnly? LookedBackTo { get; init; }
}

/// <summary>What the engine answers, known to no platform. Renderers turn it into messages, terminal output or JSON.</summary>
public sealed record Reply(ReplyStatus Status, string Title)
{
    public Cited? Summary { get; init; }

    public IReadOnlyList<ReplyBlock> Blocks { get; init; } = [];

    public IReadOnlyList<ReplyButton> Buttons { get; init; } = [];

    public ReplyPage? Page { get; init; }

    public ReplyRecord? Record { get; init; }

    public AsOf? AsOf { get; init; }

    /// <summary>Why a call was refused, as a code ("not-in-holdings").</summary>
    public string? Reason { get; init; }

    /// <summary>The conversation that a reply to this one goes on with; null where nothing can be followed up.</summary>
    public string? Conversation { get; init; }

    /// <summary>Accent colour of the card, "#rrggbb".</summary>
    public string? Accent { get; init; }

    /// <summary>True where the answer is for the asker only: help, errors, administration.</summary>
    public bool Private { get; init; }

    public static Reply Invalid(string sentence, params ReplyButton[] buttons) =>
        new(ReplyStatus.Invalid, "That did not work") { Summary = sentence, Buttons = buttons, Private = true };

    public static Reply NotFound(string title, string sentence, params ReplyButton[] buttons) =>
        new(ReplyStatus.NotFound, title) { Summary = sentence, Buttons = buttons };
}
