using System.Collections.Immutable;

namespace Galaxy.Pipeline.Results;

/// <summary>Sequences of results. They are read lazily: nothing is done behind the one that ends them.</summary>
public static class ResultSequences
{
    /// <summary>The values that there are.</summary>
    public static IEnumerable<T> Values<T>(this IEnumerable<Result<T>> results) =>
        results.OfType<Result<T>.Ok>().Select(ok => ok.Value);

    /// <summary>The problems that there are.</summary>
    public static IEnumerable<Problem> Failures<T>(this IEnumerable<Result<T>> results) =>
        results.OfType<Result<T>.Failed>().Select(failed => failed.Problem);

    /// <summary>All values, or the first problem.</summary>
    public static Result<ImmutableArray<T>> All<T>(this IEnumerable<Result<T>> results)
    {
        ImmutableArray<T>.Builder values = ImmutableArray.CreateBuilder<T>();
        foreach (Result<T> result in results)
        {
            if (result is Result<T>.Failed(var problem))
                return problem;
            values.AddRange(new[] { result }.Values());
        }

        return Result.Ok(values.ToImmutable());
    }

    /// <summary>All values, or those before an interruption if there are any; else the first problem.</summary>
    public static Result<ImmutableArray<T>> UntilInterrupted<T>(this IEnumerable<Result<T>> results)
    {
        List<T> done = [];
        return results
            .Select(result => result.Map(value => { done.Add(value); return value; }))
            .All()
            .Match(Result.Ok, problem => problem is Interruption && done.Count > 0 ? Result.Ok<ImmutableArray<T>>([.. done]) : problem);
    }

    /// <summary>What the values come to so far, after each of them; a problem is passed on and ends it.</summary>
    /// <param name="results">The values.</param>
    /// <param name="first">Before any of them.</param>
    /// <param name="add">Takes one more into account.</param>
    public static IEnumerable<Result<TSum>> Scan<T, TSum>(this IEnumerable<Result<T>> results, TSum first, Func<TSum, T, TSum> add)
    {
        Result<TSum> sum = Result.Ok(first);
        foreach (Result<T> result in results)
        {
            sum = from before in sum from value in result select add(before, value);
            yield return sum;
            if (sum is Result<TSum>.Failed)
                yield break;
        }
    }

    /// <summary>The same sequence up to the first element that is meant, with it.</summary>
    public static IEnumerable<T> TakeUntil<T>(this IEnumerable<T> source, Func<T, bool> isLast)
    {
        foreach (T element in source)
        {
            yield return element;
            if (isLast(element))
                yield break;
        }
    }
}
