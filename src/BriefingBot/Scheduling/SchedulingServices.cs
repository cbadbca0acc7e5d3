using System.Security.Cryptography;
using BriefingBot.Engine.Delivery;
using Microsoft.Data.Sqlite;
using Quartz;

namespace BriefingBot.Scheduling;

internal static class SchedulingServices
{
    private const int DrawnFrom = 1_000_000;

    /// <summary>The scheduler on the store's own file, and what it sets going. For the one process that holds the <see cref="HostLock"/>.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services, string storePath)
    {
        services.AddDelivery();
        services.AddQuartz(quartz => quartz.UseStore(storePath));
        services.AddTransient<DigestJob>();
        services.AddSingleton<DigestTriggers>();
        services.AddHostedService<DigestSchedulingService>();
        services.AddHostedService<WatchService>();
        services.AddHostedService<DeliveryService>();
        services.AddHostedService<OutboxTidyingService>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton(s => new DeliveryPace(s.GetRequiredService<TimeProvider>(), DeliveryPace.UsualGap));
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<PartSender>(s, (Func<double>)Jitter));
        services.AddSingleton<DeliveryPump>();
        return services;
    }

    /// <summary>Quartz makes its tables by its own script, where they are missing; it never changes those that are there.</summary>
    public static void UseStore(this IQuartzBuilder quartz, string storePath) => quartz.UsePersistentStore(store =>
    {
        store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = storePath, DefaultTimeout = 30 }.ToString());
        store.ProvisionSchema();
    });

    private static double Jitter() => RandomNumberGenerator.GetInt32(DrawnFrom) / (double)DrawnFrom;
}
