/*
 * Stand-in for libnuma.so.1, for machines that do not have it.
 *
 * It tells its caller that the machine has no NUMA (numa_available answers -1). The other names only
 * have to resolve, but they work: memory is plain anonymous memory, the allowed nodes are node 0, and
 * the two policy calls are the bare Linux system calls for x86-64. It needs no other library, not
 * even libc. Build it with build-standins.sh.
 */

typedef unsigned long size;

struct bitmask {
  unsigned long size; /* in bits */
  unsigned long *maskp;
};

struct one_word_mask {
  struct bitmask mask;
  unsigned long word;
};

enum { SYS_MMAP = 9, SYS_MUNMAP = 11, SYS_MBIND = 237, SYS_SET_MEMPOLICY = 238 };
enum { READ_AND_WRITE = 0x1 | 0x2, PRIVATE_ANONYMOUS = 0x02 | 0x20 };
enum { HIGHEST_ERRNO = 4095 };

static long system_call(long number, long a, long b, long c, long d, long e, long f) {
  long result;
  register long fourth __asm__("r10") = d;
  register long fifth __asm__("r8") = e;
  register long sixth __asm__("r9") = f;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(fourth), "r"(fifth), "r"(sixth)
                   : "rcx", "r11", "memory");
  return result;
}

int numa_available(void) { return -1; }

void *numa_alloc_local(size bytes) {
  long address =
      system_call(SYS_MMAP, 0, (long)bytes, READ_AND_WRITE, PRIVATE_ANONYMOUS, -1, 0);
  return address < 0 && address >= -HIGHEST_ERRNO ? (void *)0 : (void *)address;
}

void numa_free(void *memory, size bytes) {
  system_call(SYS_MUNMAP, (long)memory, (long)bytes, 0, 0, 0, 0);
}

struct bitmask *numa_get_mems_allowed(void) {
  struct one_word_mask *allowed = numa_alloc_local(sizeof *allowed);
  if (!allowed) return (void *)0;
  allowed->word = 1;
  allowed->mask.size = 8 * sizeof allowed->word;
  allowed->mask.maskp = &allowed->word;
  return &allowed->mask;
}

void numa_bitmask_free(struct bitmask *mask) {
  if (mask) numa_free(mask, sizeof(struct one_word_mask));
}

long mbind(void *start, unsigned long length, int mode, const unsigned long *nodes,
           unsigned long highest_node, unsigned flags) {
  return system_call(SYS_MBIND, (long)start, (long)length, mode, (long)nodes, (long)highest_node,
                     flags);
}

long set_mempolicy(int mode, const unsigned long *nodes, unsigned long highest_node) {
  return system_call(SYS_SET_MEMPOLICY, mode, (long)nodes, (long)highest_node, 0, 0, 0);
}
