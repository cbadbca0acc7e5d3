namespace BriefingBot.Ingestion.Stories;

/// <summary>A line, or null text for one beyond the limit.</summary>
internal readonly record struct BoundedLine(string? Text);

/// <summary>Reads lines without ever holding more than the limit of one: a line that never ends is passed over, not stored.</summary>
internal sealed class BoundedLineReader(TextReader input)
{
    public const int Limit = 8_000_000;

    private readonly char[] _buffer = new char[16_384];
    private readonly System.Text.StringBuilder _line = new();
    private int _at;
    private int _end;

    /// <summary>Null at the end of the input.</summary>
    public async Task<BoundedLine?> ReadAsync(CancellationToken cancellationToken)
    {
        _line.Clear();
        var tooLong = false;
        var any = false;
        while (_at < _end || await FillAsync(cancellationToken))
        {
            any = true;
            var rest = _buffer.AsSpan(_at, _end - _at);
            var newline = rest.IndexOf('\n');
            var piece = newline < 0 ? rest : rest[..newline];
            tooLong |= _line.Length + piece.Length > Limit;
            if (!tooLong)
                _line.Append(piece);
            _at += newline < 0 ? piece.Length : newline + 1;
            if (newline >= 0)
                break;
        }
        return any ? new BoundedLine(tooLong ? null : _line.ToString()) : null;
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        (_at, _end) = (0, await input.ReadAsync(_buffer, cancellationToken));
        return _end > 0;
    }
}
