namespace BriefingBot.Engine.Buttons;

/// <summary>What a button carries on a platform: a short token that stands for a command line, and that only this store can have made.</summary>
public interface IButtonTokens
{
    /// <summary>Tokens for the command lines, in order; each is 22 characters of A-Z a-z 0-9 _ and -.</summary>
    Task<IReadOnlyList<string>> IssueAsync(IReadOnlyList<string> commandLines, CancellationToken cancellation);

    /// <summary>The command line of a pressed button; null where the token is not ours or too old: say <see cref="ButtonTokens.AskAgain"/>.</summary>
    Task<string?> CommandLineAsync(string token, CancellationToken cancellation);
}
