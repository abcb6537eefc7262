"""Two streams with changes in them, for the detectors, made by an integer recurrence."""


def _uniform(count: int, seed: int) -> list[float]:
    """Numbers from 0 to 1 by a linear congruence, so that a run gives what the last one gave."""
    values, state = [], seed
    for _ in range(count):
        state = (1103515245 * state + 12345) % 2147483648
        values.append(state / 2147483648)
    return values


def _errors() -> str:
    """Zeros and ones: 12 in 100 are ones at first, 45 in 100 from place 320 on."""
    return ''.join('1' if u < (0.12 if place < 320 else 0.45) else '0' for place, u in enumerate(_uniform(640, 7)))


def _level() -> list[float]:
    """A level of 3 that falls to 2 at place 60 and jumps to 5 at place 110."""
    noise = [sum(part) - 2 for part in zip(*[iter(_uniform(640, 11))] * 4, strict=True)]
    levels = [3 if place < 60 else 2 if place < 110 else 5 for place in range(160)]
    return [round(level + 1.2 * one, 2) for level, one in zip(levels, noise, strict=True)]


BITS = {'bits': _errors()}
NUMBERS = _level()
