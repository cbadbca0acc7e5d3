using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Commands;

/// <summary>Answers the calls of one command.</summary>
public interface ICommand
{
    Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation);
}
