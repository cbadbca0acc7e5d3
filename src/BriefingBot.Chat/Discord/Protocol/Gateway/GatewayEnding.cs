namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>How a connection ended, and so how to go on.</summary>
/// <param name="Why">For the log, without a full stop.</param>
/// <param name="KeepSession">Resume; otherwise start anew.</param>
/// <param name="Fatal">Nothing will get better by itself: what to do about it, as one sentence.</param>
internal sealed record GatewayEnding(string Why, bool KeepSession, string? Fatal = null)
{
    public static GatewayEnding Lost(string why) => new(why, KeepSession: true);

    public static GatewayEnding Over(string why) => new(why, KeepSession: false);

    /// <summary>The platform's table of close codes ("Gateway Close Event Codes").</summary>
    public static GatewayEnding OfCode(int? code) => code switch
    {
        null => Lost("the connection broke off"),
        4004 => Stop(4004, "Discord does not accept the token (4004); set Discord:Token to the one that the developer portal shows."),
        4010 => Stop(4010, "Discord does not accept the shard (4010); this is a fault of the program."),
        4011 => Stop(4011, "Discord wants the bot on more connections (4011); start the program again, and it asks how many."),
        4012 => Stop(4012, "Discord no longer speaks this version of its gateway (4012); update the program."),
        4013 => Stop(4013, "Discord does not accept the intents (4013); this is a fault of the program."),
        4014 => Stop(4014, "Discord refuses a privileged intent (4014); switch it on for the bot in the developer portal."),
        4007 or 4009 => Over($"closed with {code}"),
        _ => Lost($"closed with {code}"),
    };

    private static GatewayEnding Stop(int code, string sentence) => new($"closed with {code}", KeepSession: false, sentence);
}

/// <summary>The gateway will not have us until a person changes something; the message is one sentence that says what.</summary>
internal sealed class GatewayRefusedException(string sentence) : Exception(sentence);
