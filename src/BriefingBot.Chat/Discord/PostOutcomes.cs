using System.Net;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Chat.Discord;

/// <summary>What one attempt to post came to, told apart by the platform's status and its own codes ("JSON Error Codes").</summary>
internal static class PostOutcomes
{
    private const int UnknownMessage = 10008;

    // Unknown channel, unknown guild, missing access, cannot write to this person, missing permissions, thread locked.
    private static readonly HashSet<int> WithoutWay = [10003, 10004, 50001, 50007, 50013, 160005];

    public static async Task<PostOutcome> OfAsync(Func<Task<string>> post)
    {
        try
        {
            return new PostOutcome.Posted(await post());
        }
        catch (DiscordRestException fault)
        {
            return Of(fault);
        }
    }

    private static PostOutcome Of(DiscordRestException fault) => fault switch
    {
        // A proxy between us and the platform says 502, 504 or a number of its own from 520 on when the platform's answer did not reach it.
        OutcomeUnknownException { Status: HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable } => new PostOutcome.NotSent(fault.Message),
        OutcomeUnknownException => new PostOutcome.Uncertain(fault.Message),
        { Status: null or HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized } => new PostOutcome.NotSent(fault.Message, fault.RetryAfter),
        { Code: { } code } when WithoutWay.Contains(code) => new PostOutcome.Gone(fault.Message),
        { Code: UnknownMessage } => new PostOutcome.Refused("the message has been deleted"),
        // Without a code the platform's own program never saw it: a firewall before it did not let us through.
        { Status: HttpStatusCode.Forbidden, Code: null } => new PostOutcome.NotSent(fault.Message),
        _ => new PostOutcome.Refused(fault.Message),
    };
}
