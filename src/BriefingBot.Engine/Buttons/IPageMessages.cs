namespace BriefingBot.Engine.Buttons;

/// <summary>The messages of an answer that came in several, so that its next page can take the place of all of them.</summary>
public interface IPageMessages
{
    /// <summary>Keeps the messages of an answer under the one that bears its buttons; answers kept before <paramref name="oldest"/> go.</summary>
    /// <param name="message">The platform's address of the message, opaque here: "telegram:CHAT:MESSAGE".</param>
    Task KeepAsync(string message, IReadOnlyList<string> messages, DateTimeOffset now, DateTimeOffset oldest, CancellationToken cancellation);

    /// <summary>The messages in order; empty where none are held.</summary>
    Task<IReadOnlyList<string>> FindAsync(string message, CancellationToken cancellation);
}
