using System.Text;
using BriefingBot.Chat.Discord.Messages;

namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>Lays a card out as components v2: what does not fit one message goes on in the next, what does not fit all of them is said.</summary>
internal sealed class ComponentLayout(int colour, IReadOnlyList<DiscordActionRow> controls, string? closing)
{
    // Kept free in each message, as any may be the last: the controls, the container, a separator and the closing lines.
    private const int ComponentRoom = DiscordLimits.Components - ControlRows.Weight - 5;
    private readonly int _textRoom = DiscordLimits.ComponentText - (closing?.Length ?? 0) - DiscordRenderer.ShownInPart.Length - 20;
    private readonly List<DiscordMessage> _messages = [];
    private readonly List<DiscordComponent> _components = [];
    private readonly List<DiscordPicture> _pictures = [];
    private readonly StringBuilder _open = new();
    private int _textLength;
    private bool _cut;

    public static IReadOnlyList<DiscordMessage> Of(Card card, IReadOnlyList<DiscordActionRow> controls)
    {
        var layout = new ComponentLayout(card.Colour, controls, card.Closing);
        layout.Write($"## {card.Title}");
        var first = true;
        foreach (var part in card.Parts)
        {
            layout.Add(part, apart: !first);
            first = false;
        }
        return layout.Finish();
    }

    private void Add(CardPart part, bool apart)
    {
        var lines = part switch
        {
            CardText text => text.Lines,
            CardFields fields => [.. fields.AsLines()],
            _ => [],
        };
        if (_cut || (part is not CardPicture && lines.Count == 0))
            return;
        CloseText(apart);
        foreach (var line in lines)
            Write(line);
        if (part is CardPicture picture)
            Show(picture.Picture);
    }

    private void Write(string line)
    {
        if (_cut || line.Length == 0)
            return;
        if (_textLength + line.Length + 1 > _textRoom || (_open.Length == 0 && _components.Count >= ComponentRoom))
            TurnPage();
        if (_cut)
            return;
        if (_open.Length > 0)
            _open.Append('\n');
        _open.Append(line);
        _textLength += line.Length + 1;
    }

    private void Show(DiscordPicture picture)
    {
        if (_components.Count >= ComponentRoom)
            TurnPage();
        if (_cut)
            return;
        _components.Add(new DiscordMediaGallery([new DiscordMedia(new DiscordMediaAddress($"attachment://{picture.Name}"), picture.Alternative)]));
        _pictures.Add(picture);
    }

    // The controls and the closing lines always belong to the last message, so the last one is not closed here.
    private void TurnPage()
    {
        if (_messages.Count + 1 == DiscordRenderer.MostMessages)
        {
            _cut = true;
            return;
        }
        CloseText(apart: false);
        CloseMessage();
    }

    private void CloseText(bool apart)
    {
        if (_open.Length > 0)
            _components.Add(new DiscordTextDisplay(_open.ToString()));
        _open.Clear();
        if (apart && _components.Count > 0 && _components.Count < ComponentRoom && _components[^1] is not DiscordSeparator)
            _components.Add(new DiscordSeparator());
    }

    private void CloseMessage()
    {
        if (_components[^1] is DiscordSeparator)
            _components.RemoveAt(_components.Count - 1);
        _messages.Add(new DiscordMessage
        {
            Components = [new DiscordContainer(colour, [.. _components])],
            Flags = DiscordMessage.ComponentsV2Flag,
            Attachments = DiscordRenderer.Attachments(_pictures),
            Pictures = [.. _pictures],
        });
        _components.Clear();
        _pictures.Clear();
        _textLength = 0;
    }

    private IReadOnlyList<DiscordMessage> Finish()
    {
        CloseText(apart: false);
        if (ClosingLines.Of(closing, _cut) is { } lines)
            _components.Add(new DiscordTextDisplay(lines));
        _components.AddRange(controls);
        CloseMessage();
        return _messages;
    }
}
