using System.Net;

namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>A request that the platform refused or that could not be made. The message names the route, never a token.</summary>
internal class DiscordRestException(RestRoute route, HttpStatusCode? status, int? code, string sentence, Exception? inner = null)
    : Exception($"{route}: {sentence}", inner)
{
    /// <summary>Null where no answer came.</summary>
    public HttpStatusCode? Status { get; } = status;

    /// <summary>The platform's own code for the fault ("JSON Error Codes"), such as 10062 for an interaction that has expired.</summary>
    public int? Code { get; } = code;

    /// <summary>How long the platform asks to wait; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True where a first answer was refused for what is in it.</summary>
    public bool RefusesFirstForm { get; } = status == HttpStatusCode.BadRequest && code == InvalidForm && route.IsFirstAnswer;

    public const int InvalidForm = 50035;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
}

/// <summary>The answer was lost after the request was sent: it may have been carried out or not, and it must not be repeated blindly.</summary>
internal sealed class OutcomeUnknownException(RestRoute route, HttpStatusCode? status, Exception? inner = null)
    : DiscordRestException(route, status, null, "the answer was lost; whether the request was carried out is not known", inner);
