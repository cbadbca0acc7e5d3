using System.Security.Cryptography;
using System.Text;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Status;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Pictures;

/// <summary>Draws with librsvg where the system has it; where it does not, says so once and leaves the word to the alternative text.</summary>
/// <param name="probe">Says why pictures cannot be drawn here; null where they can.</param>
internal sealed class LibrsvgRasterizer(ILogger<LibrsvgRasterizer> logger, Func<string?> probe) : IRasterizer, IReportsState
{
    // Many channels get the same brief at the same minute.
    private const int MostKept = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, byte[]> _drawn = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Lazy<string?> _fault = new(probe);
    private int _said;

    public byte[]? ToPng(string svg)
    {
        if (_fault.Value is { } fault)
        {
            if (Interlocked.Exchange(ref _said, 1) == 0)
                PictureLog.NotDrawn(logger, fault);
            return null;
        }
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)));
        lock (_lock)
        {
            if (_drawn.TryGetValue(key, out var known))
                return known;
        }
        if (SvgDrawing.ToPng(svg) is not { } png)
        {
            PictureLog.Refused(logger, svg.Length);
            return null;
        }
        Keep(key, png);
        return png;
    }

    public IEnumerable<PartState> States() => [new PartState("Pictures", _fault.Value ?? "drawn by librsvg")];

    private void Keep(string key, byte[] png)
    {
        lock (_lock)
        {
            if (_drawn.TryAdd(key, png))
                _order.Enqueue(key);
            while (_order.Count > MostKept)
                _drawn.Remove(_order.Dequeue());
        }
    }
}
