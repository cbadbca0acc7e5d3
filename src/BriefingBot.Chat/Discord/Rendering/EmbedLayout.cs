using System.Text;
using BriefingBot.Chat.Discord.Messages;

namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>Lays a card out as embeds, where components v2 cannot be shown.</summary>
internal sealed class EmbedLayout(int colour, IReadOnlyList<DiscordActionRow> controls)
{
    // Kept free in each message for the closing lines.
    private const int TextRoom = DiscordLimits.EmbedTextOverAll - Card.LongestLine - 300;

    private readonly List<DiscordMessage> _messages = [];
    private readonly List<DiscordEmbed> _embeds = [];
    private readonly List<DiscordPicture> _pictures = [];
    private readonly List<DiscordEmbedField> _fields = [];
    private readonly StringBuilder _description = new();
    private string? _title;
    private DiscordEmbedImage? _image;
    private int _textLength;
    private bool _cut;

    public static IReadOnlyList<DiscordMessage> Of(Card card, IReadOnlyList<DiscordActionRow> controls)
    {
        var layout = new EmbedLayout(card.Colour, controls) { _title = card.Title, _textLength = card.Title.Length };
        foreach (var part in card.Parts)
            layout.Add(part);
        return layout.Finish(card.Closing);
    }

    private void Add(CardPart part)
    {
        switch (part)
        {
            case CardText text:
                WriteAll(text.Lines);
                break;
            case CardFields fields:
                Add(fields);
                break;
            case CardPicture picture:
                Show(picture.Picture);
                break;
        }
    }

    private void Add(CardFields block)
    {
        if (block.Heading is { } heading)
            Write(heading);
        foreach (var field in block.Fields)
        {
            var value = string.Join('\n', field.Value);
            if (value.Length is > 0 and <= DiscordLimits.EmbedFieldValue)
                Write(new DiscordEmbedField(field.Label, value));
            else
                WriteAll([.. field.AsLines()]);
        }
    }

    private void WriteAll(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
            Write(line);
    }

    // Fields and pictures stand below the description: text that follows them opens another embed.
    private void Write(string line)
    {
        if (line.Length == 0)
            return;
        MakeRoom(line.Length + 1);
        if (_fields.Count > 0 || _image is not null || _description.Length + line.Length + 1 > DiscordLimits.EmbedDescription)
            CloseEmbed();
        if (_cut)
            return;
        if (_description.Length > 0)
            _description.Append('\n');
        _description.Append(line);
        _textLength += line.Length + 1;
    }

    private void Write(DiscordEmbedField field)
    {
        var length = field.Name.Length + field.Value.Length;
        MakeRoom(length);
        if (_fields.Count == DiscordLimits.EmbedFields || _image is not null)
            CloseEmbed();
        if (_cut)
            return;
        _fields.Add(field);
        _textLength += length;
    }

    private void Show(DiscordPicture picture)
    {
        MakeRoom(0);
        if (_image is not null)
            CloseEmbed();
        if (_cut)
            return;
        _image = new DiscordEmbedImage($"attachment://{picture.Name}");
        _pictures.Add(picture);
    }

    private void MakeRoom(int length)
    {
        // One embed stays free for the closing lines.
        if (_cut || (_textLength + length <= TextRoom && _embeds.Count < DiscordLimits.Embeds - 2))
            return;
        if (_messages.Count + 1 == DiscordRenderer.MostMessages)
        {
            _cut = true;
            return;
        }
        CloseEmbed();
        CloseMessage([]);
    }

    private void CloseEmbed()
    {
        if (_title is null && _description.Length == 0 && _fields.Count == 0 && _image is null)
            return;
        _embeds.Add(new DiscordEmbed(colour)
        {
            Title = _title,
            Description = _description.Length > 0 ? _description.ToString() : null,
            Fields = _fields.Count > 0 ? [.. _fields] : null,
            Image = _image,
        });
        _title = null;
        _description.Clear();
        _fields.Clear();
        _image = null;
    }

    private void CloseMessage(IReadOnlyList<DiscordComponent> rows)
    {
        _messages.Add(new DiscordMessage
        {
            Embeds = [.. _embeds],
            Components = rows.Count > 0 ? rows : null,
            Attachments = DiscordRenderer.Attachments(_pictures),
            Pictures = [.. _pictures],
        });
        _embeds.Clear();
        _pictures.Clear();
        _textLength = 0;
    }

    private IReadOnlyList<DiscordMessage> Finish(string? closing)
    {
        CloseEmbed();
        // A footer shows escaped text with its backslashes, so the closing lines are a description.
        if (ClosingLines.Of(closing, _cut) is { } lines)
            _embeds.Add(new DiscordEmbed(colour) { Description = lines });
        CloseMessage(controls);
        return _messages;
    }
}
