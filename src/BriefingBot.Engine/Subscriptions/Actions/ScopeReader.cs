using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary>Reads what a subscription is about from the options of a call; what is not given stays as it was.</summary>
internal sealed class ScopeReader(BriefTopics topics)
{
    public async Task<(BriefScope? Scope, Reply? Refusal)> ReadAsync(CommandCall call, string? typedTopics, BriefScope before, CancellationToken cancellation)
    {
        var scope = before;
        if (typedTopics is not null)
        {
            var (read, refusal) = await topics.ReadAsync(typedTopics, topic => Again(call, topic), cancellation);
            if (read is null)
                return (null, refusal);
            scope = scope with { Groups = read.Groups, Countries = read.Countries, Places = read.Places, Words = read.Words };
        }
        return (new BriefScope(
            scope.Groups,
            scope.Countries,
            scope.Places,
            scope.Words,
            call.Arguments.Number(DigestCommand.MinKilledParameter) ?? scope.MinKilled,
            call.Text(DigestCommand.LengthParameter) is { } length ? (length == "short" ? BriefLength.Short : BriefLength.Full) : scope.Length,
            call.Text(DigestCommand.ActorParameter) is { } actor ? actor == AttackQuery.AllActors : scope.Everyone), null);
    }

    // The same call, with the group that was meant.
    private static string Again(CommandCall call, string topic)
    {
        var values = call.Spec.Parameters.Where(p => call.Text(p.Name) is not null).ToDictionary(p => p.Name, p => call.Text(p.Name)!, StringComparer.Ordinal);
        values[call.Spec.Parameter(DigestCommand.TopicParameter) is null ? DigestCommand.WhatParameter : DigestCommand.TopicParameter] = topic;
        return new CommandArguments(values).ToCommandLine(call.Spec, 1);
    }
}
