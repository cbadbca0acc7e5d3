using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Feeds;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Sources;

/// <summary><c>/sources</c>: the sources behind the facts, their grades, and the feeds that bring their articles.</summary>
internal sealed class SourcesCommand(ISourceStore sources, IFeedStore feeds, IFeedRegistrar registrar) : ICommand
{
    public const string ListAction = "list";
    public const string StatusAction = "status";
    public const string AddAction = "add";
    public const string RemoveAction = "remove";
    public const string GradeAction = "grade";

    public const string ActionParameter = "action";
    public const string WhatParameter = "what";
    public const string GradeParameter = "grade";

    public static readonly string[] Actions = [ListAction, StatusAction, AddAction, RemoveAction, GradeAction];

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var action = call.Text(ActionParameter) ?? ListAction;
        var what = call.Text(WhatParameter);
        if (action is ListAction or StatusAction)
        {
            if (what is not null && action == StatusAction)
                return Task.FromResult(Reply.Invalid($"/sources {action} takes no further words, so not \"{CommandReader.Clip(what)}\"; write /sources {action}."));
            return action == ListAction ? SourceList.AnswerAsync(sources, call, cancellation) : FeedStatus.AnswerAsync(feeds, call, cancellation);
        }
        if (call.Asker.Access < CommandAccess.Analyst)
            return Task.FromResult(NotAllowed(action));
        return action switch
        {
            AddAction => FeedAddAction.AnswerAsync(registrar, what, cancellation),
            RemoveAction => FeedRemoveAction.AnswerAsync(feeds, what, cancellation),
            _ => SourceGradeAction.AnswerAsync(sources, what, call.Text(GradeParameter), cancellation),
        };
    }

    private static Reply NotAllowed(string action) => new(ReplyStatus.Refused, $"/sources {action}")
    {
        Summary = $"/sources {action} is for analysts and admins; ask one of them.",
        Reason = "not-allowed",
        Private = true,
    };
}
