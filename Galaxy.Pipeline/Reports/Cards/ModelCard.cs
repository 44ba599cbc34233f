using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>All that a model's card says.</summary>
internal sealed record ModelCard
{
    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its network.</summary>
    public required NetworkInfo Network { get; init; }

    /// <summary>The model.</summary>
    public required Model Model { get; init; }

    /// <summary>SHA-256 of its file, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What its pictures are called.</summary>
    public required string Data { get; init; }

    /// <summary>Its pictures; null if they were simulated.</summary>
    public required PictureList? Pictures { get; init; }

    /// <summary>The name of the file that lists them; null without one.</summary>
    public string? ListName { get; init; }

    /// <summary>The license of its pictures, in words without a period; null if nothing is said of it.</summary>
    public string? License { get; init; }

    /// <summary>The figures of its training.</summary>
    public required RunFigures Run { get; init; }

    /// <summary>The command that makes it, quoted for a shell.</summary>
    public required string Command { get; init; }

    /// <summary>The program's version.</summary>
    public required string Program { get; init; }

    /// <summary>The name of the processor; null if it is not known.</summary>
    public required string? Processor { get; init; }

    /// <summary>What was measured, the most telling first.</summary>
    public required ImmutableArray<Measurement> Measured { get; init; }

    /// <summary>How it does on changed pictures; null if that was not measured.</summary>
    public required ShiftedTest? Shifts { get; init; }

    /// <summary>What it learned from, in words.</summary>
    public string TrainedOn => $"{Quantity.Count(Run.Data.Count)} {(Pictures is null ? "galaxies of the " + Data : "pictures of " + Data)}";

    /// <summary>The lines at its top.</summary>
    public CardHeader Header => new()
    {
        Model = Name,
        Network = Network.Name,
        Classes = $"{Network.Classes.Length}",
        TrainedOn = TrainedOn,
        Measured = Measured is [var first, ..] ? first.Headline : "nothing",
        Sha256 = Sha256,
    };
}
