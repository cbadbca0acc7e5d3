using System.Text.Json;
using BriefingBot.Engine.Commands;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram.Receiving;

/// <summary>Takes the updates that the platform posts to us. It repeats what is not answered with 2xx.</summary>
public sealed class TelegramWebhook
{
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private const int LongestUpdate = 1024 * 1024;
    private const int Taken = 200;
    private const int NoUpdate = 400;
    private const int NotAllowed = 401;
    private const int TooLarge = 413;
    private const int NotNow = 503;
    private static readonly JsonDocumentOptions Bounds = new() { MaxDepth = 64 };

    private readonly TelegramOptions _options;
    private readonly UpdateIntake _intake;
    private readonly ILogger<TelegramWebhook> _logger;

    internal TelegramWebhook(TelegramOptions options, UpdateIntake intake, ILogger<TelegramWebhook> logger)
    {
        _options = options;
        _intake = intake;
        _logger = logger;
    }

    /// <summary>Path of the address under which the platform reaches us.</summary>
    public string Path => _options.WebhookPath;

    /// <summary>Records an update and queues it; gives the HTTP status to answer with.</summary>
    /// <param name="secret">The header <see cref="SecretHeader"/>; null where it is missing.</param>
    public async Task<int> AcceptAsync(string? secret, Stream body, CancellationToken cancellation)
    {
        if (!WebhookSecret.Fits(_options.Token, secret))
            return NotAllowed;
        if (!_intake.IsOpen)
            return NotNow;
        if (await ReadAsync(body, cancellation) is not { } bytes)
            return TooLarge;
        try
        {
            using var update = JsonDocument.Parse(bytes, Bounds);
            await _intake.TakeAsync([update.RootElement.Clone()], cancellation);
            return Taken;
        }
        catch (JsonException)
        {
            return NoUpdate;
        }
        catch (OutageException outage)
        {
            Log.NotRecorded(_logger, outage.Message);
            return NotNow;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (all.Length + read > LongestUpdate)
                return null;
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }
}
