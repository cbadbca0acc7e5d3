namespace BriefingBot.Engine.Answers;

/// <summary>A question as it comes in.</summary>
/// <param name="Conversation">Where it goes on from; null for a question of its own.</param>
/// <param name="Now">What "last week" counts from.</param>
/// <param name="AsOf">The last day of publication that the answer may lean on; null for all that is held.</param>
public sealed record AskedQuestion(string Text, Conversations.ConversationContext? Conversation, DateTimeOffset Now, DateOnly? AsOf = null);
